package no.praksis.bot.delivery;

import java.util.stream.Stream;

/**
 * An exception as the log may have it: what and where, without its message, which may quote what
 * people wrote.
 */
public final class Fault {
  private static final String OURS = "no.praksis.";

  private Fault() {}

  /**
   * The class of the exception and of its causes, where the innermost was thrown, and from where in
   * Praksis.
   */
  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    Throwable innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
      text.append(" < ").append(innermost.getClass().getName());
    }
    StackTraceElement[] stack = innermost.getStackTrace();
    if (stack.length > 0) {
      text.append(" at ").append(stack[0]);
      Stream.of(stack)
          .filter(frame -> frame.getClassName().startsWith(OURS))
          .findFirst()
          .filter(frame -> !frame.equals(stack[0]))
          .ifPresent(frame -> text.append(" from ").append(frame));
    }
    return text.toString();
  }
}
