package no.praksis.bot.playground;

/** A request that can't be met, with a sentence for whoever sent it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  Refusal(int status, String sentence, Throwable cause) {
    super(sentence, cause);
    this.status = status;
  }

  static Refusal unknown(String what) {
    return new Refusal(404, "There is no such " + what + ".");
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
