package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.practice.id.RoundId;

/**
 * What an event did to somebody's plain words, as it is remembered.
 *
 * @param question the key of the question that it was about; empty for none
 * @param next the field that is asked next, empty for none; a length when that was the trouble
 */
record WordsCode(String what, String question, String next) {
  private static final String MARK = "words";
  private static final int PARTS = 5;

  static WordsCode of(String what, String next) {
    return new WordsCode(what, "", next);
  }

  String text(RoundId round) {
    return String.join("|", MARK, what, question, next, round.value());
  }

  /** The round that the event was about; empty when the text is another event's. */
  static Optional<RoundId> roundOf(String text) {
    String[] parts = text.split("\\|", PARTS);
    return parts.length == PARTS && parts[0].equals(MARK)
        ? Optional.of(new RoundId(parts[4]))
        : Optional.empty();
  }

  static WordsCode read(String text) {
    String[] parts = text.split("\\|", PARTS);
    return roundOf(text).isPresent()
        ? new WordsCode(parts[1], parts[2], parts[3])
        : of("other", "");
  }
}
