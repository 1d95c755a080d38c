package no.praksis.bot.conversation;

import java.util.List;

/** What can be asked for, with its words in all languages; every word works everywhere. */
enum Verb {
  HELP("help", "hjelp"),
  HOME("home", "hjem", "heim"),
  SETUP("setup", "oppsett"),
  SCHEDULE("schedule", "tidsplan"),
  QUESTIONS("questions", "spørsmål"),
  ASK("ask", "spør"),
  ANSWER("answer", "svar"),
  MEETING("meeting", "møte"),
  MEETINGS("meetings", "møter"),
  CLOSE("close", "avslutt"),
  POINTS("points", "punkter", "punkt", "aksjoner", "actions"),
  LOOKING_FOR("looking for", "seek", "jeg søker", "eg søkjer", "eg søker", "jeg søkjer"),
  REQUESTS("requests", "hvem søker hva", "kven søkjer kva"),
  THANKS("thanks", "takk"),
  SUMMARY("summary", "oppsummering"),
  AWAY("away", "borte"),
  BACK("back", "tilbake"),
  HOURS("hours", "arbeidstid"),
  LANGUAGE("language", "språk"),
  ROLES("roles", "roller"),
  SETTINGS("settings", "innstillinger", "innstillingar"),
  STATUS("status"),
  PRIVACY("privacy", "personvern"),
  EXPORT("export", "eksport"),
  FORGET("forget me", "glem meg", "gløym meg"),
  REMOVE("remove", "fjern");

  private final List<String> words;

  Verb(String... words) {
    this.words = List.of(words);
  }

  /** Whether it is about one group, so that somebody in several is asked which. */
  boolean needsGroup(String rest) {
    return switch (this) {
      case HELP, HOME, BACK, HOURS, STATUS, PRIVACY, EXPORT, FORGET, REMOVE -> false;
      case AWAY -> rest.startsWith("@");
      case LOOKING_FOR, THANKS -> false;
      case LANGUAGE -> rest.contains(" ");
      case POINTS -> !rest.isEmpty();
      case SUMMARY -> !SummaryWords.isOnOrOff(rest);
      default -> true;
    };
  }

  List<String> words() {
    return words;
  }
}
