package no.praksis.practice.group;

/** What somebody may do or see in a group, or in the whole installation. */
public enum Permission {
  TAKE_PART,
  READ_SHARED,
  READ_GIVEN_TO_FACILITATOR,
  SEE_WHO_IS_SILENT,
  SUMMARISE,
  SHOW_SUMMARY_TO_GROUP,
  ASK_NOW,
  CLOSE_ROUND,
  PLAN,
  CONFIGURE,
  SET_ROLES,
  SEND_OTHERS_AWAY,
  SEE_STATUS
}
