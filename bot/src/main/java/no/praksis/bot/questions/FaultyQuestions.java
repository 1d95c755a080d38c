package no.praksis.bot.questions;

/** Something is no set of questions. */
public final class FaultyQuestions extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  FaultyQuestions(Fault fault) {
    // Without a message: it would hold what somebody typed
    super(fault.what());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
