package no.praksis.practice.privacy;

import java.util.List;

/**
 * One thing that is stored about somebody.
 *
 * @param details in the order to show them; what is empty is left out
 */
public record PersonalRecord(Kind kind, List<Detail> details) {
  public PersonalRecord {
    details = List.copyOf(details);
  }

  /** What it is about; in the order to show them. */
  public enum Kind {
    PROFILE,
    ABSENCE,
    MEMBERSHIP,
    GROUP_SETTING,
    PARTICIPATION,
    ANSWER,
    ANONYMOUS_DRAFT,
    ACTION_POINT,
    FOLLOW_UP,
    REQUEST,
    OFFER,
    RECOGNITION_GIVEN,
    RECOGNITION_RECEIVED,
    DRAFT,
    REMARK,
    DIALOGUE,
    REMINDER
  }

  /** A value with its name. */
  public record Detail(Name name, Type type, String value) {}

  /** What a value says. */
  public enum Name {
    NAME,
    WORKSPACE,
    PLATFORM_USER,
    LANGUAGE,
    ZONE,
    WORKS_ON,
    WORKS_FROM,
    WORKS_UNTIL,
    STOPPED,
    FROM,
    UNTIL,
    GROUP,
    ROLES,
    JOINED,
    LEFT,
    SETTING,
    ROUND,
    QUESTION,
    TEXT,
    ABOUT,
    TO,
    BY,
    SEEN_BY,
    STATE,
    DUE,
    OUTCOME,
    AT
  }

  /** How a value is written. */
  public enum Type {
    /** As typed or named by people. */
    TEXT,
    /** ISO 8601, in UTC. */
    MOMENT,
    /** An ISO date. */
    DAY,
    /** One of a few words of our own, or several with commas between them. */
    CODE
  }
}
