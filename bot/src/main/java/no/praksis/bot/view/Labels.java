package no.praksis.bot.view;

/** Words on buttons that hold names, cut to what every platform shows. */
public final class Labels {
  private static final int LENGTH = 24;

  private Labels() {}

  /** At most 24 characters. */
  public static String cut(String label) {
    return label.codePointCount(0, label.length()) <= LENGTH
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LENGTH - 1)) + "…";
  }
}
