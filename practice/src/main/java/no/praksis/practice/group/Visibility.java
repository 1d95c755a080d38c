package no.praksis.practice.group;

/** Who sees an answer; chosen by its author for each answer. The group leader is in the group. */
public enum Visibility {
  GROUP,
  FACILITATOR,
  ONLY_ME
}
