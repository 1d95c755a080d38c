package no.praksis.bot.delivery;

/** An exception as the log may have it: what and where, without its message. */
final class Fault {
  private Fault() {}

  /** The class of the exception and of its causes, and where the innermost was thrown. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    Throwable innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
      text.append(" < ").append(innermost.getClass().getName());
    }
    StackTraceElement[] stack = innermost.getStackTrace();
    return stack.length == 0 ? text.toString() : text.append(" at ").append(stack[0]).toString();
  }
}
