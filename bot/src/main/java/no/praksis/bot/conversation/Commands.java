package no.praksis.bot.conversation;

/** What adapters may know about commands, whose meaning is none of their business. */
public final class Commands {
  private Commands() {}

  /** Whether the words begin with a command that there is. */
  public static boolean isCommand(String words) {
    return !words.isBlank() && Vocabulary.find(words) instanceof Vocabulary.Found.Known;
  }

  /** Whether the words ask for one's home. */
  public static boolean isHome(String words) {
    return Vocabulary.find(words) instanceof Vocabulary.Found.Known(Verb verb, String rest)
        && verb == Verb.HOME;
  }
}
