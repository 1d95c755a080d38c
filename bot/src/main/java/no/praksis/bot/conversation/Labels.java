package no.praksis.bot.conversation;

/** What stands on buttons that are named after something. */
final class Labels {
  private static final int LONGEST = 24;

  private Labels() {}

  /** The name, cut short where a button has no more room. */
  static String of(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
