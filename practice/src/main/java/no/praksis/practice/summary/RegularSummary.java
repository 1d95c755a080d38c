package no.praksis.practice.summary;

/** What comes by itself, unless its reader has stopped it. */
public enum RegularSummary {
  /** To the leader: what a group's month amounted to. */
  MONTH,
  /** To the facilitator: all own groups of the week. */
  WEEK
}
