package no.praksis.practice.group;

/** What somebody may do or see in a group, or in the whole installation. */
public enum Permission {
  TAKE_PART,
  READ_SHARED,
  READ_GIVEN_TO_FACILITATOR,
  SUMMARISE,
  ASK_NOW,
  CLOSE_ROUND,
  PLAN,
  PLAN_MEETINGS,
  CONFIGURE,
  SET_ROLES,
  MARK_AWAY,
  /** Of what others have shared; one's own everybody may. */
  TAKE_OUT,
  SEE_STATUS
}
