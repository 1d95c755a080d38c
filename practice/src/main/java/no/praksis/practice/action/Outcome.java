package no.praksis.practice.action;

/** What came of an action point. The last two are shown to nobody else. */
public enum Outcome {
  TRIED,
  NOT_YET,
  LET_GO
}
