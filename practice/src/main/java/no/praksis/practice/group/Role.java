package no.praksis.practice.group;

/** What somebody is in a group. Roles are sets of permissions, not ranks. */
public enum Role {
  /** Is asked in the rounds. */
  PARTICIPANT,
  /** Leads the group; often the line manager of the others, so sees no more than they do. */
  LEADER,
  /** Keeps the practice going, and sees what is given to the facilitator alone. */
  FACILITATOR
}
