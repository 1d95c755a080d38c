package no.praksis.practice.delivery;

/** Somebody else saved since this was read. {@link Transactions#write} runs the work again. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleVersion(String what) {
    super(what + " was changed by somebody else");
  }
}
