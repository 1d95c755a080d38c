package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A first and a last day as people write them: {@code [<from>] until <date>}. */
final class SpanWords {
  private static final Set<String> UNTIL = Set.of("until", "til");

  private SpanWords() {}

  /** What was written. */
  sealed interface Result {
    /** From today when no first day was written; may be backwards or past. */
    record Days(LocalDate first, LocalDate last) implements Result {}

    /** A word that is no day. */
    record Unknown(String word) implements Result {}

    /** Not of this form at all. */
    record NotASpan() implements Result {}
  }

  static Result read(Words words, LocalDate today) {
    List<String> rest = words.rest();
    boolean fromToday = !rest.isEmpty() && UNTIL.contains(rest.getFirst());
    boolean withFirst = rest.size() > 1 && UNTIL.contains(rest.get(1));
    int until = fromToday ? 0 : 1;
    if ((!fromToday && !withFirst) || rest.size() != until + 2) {
      return new Result.NotASpan();
    }
    String lastWord = rest.get(until + 1);
    Optional<LocalDate> last = DateWords.date(lastWord, today);
    if (last.isEmpty()) {
      return new Result.Unknown(lastWord);
    }
    Optional<LocalDate> first =
        fromToday ? Optional.of(today) : DateWords.begin(rest.getFirst(), last.get(), today);
    return first
        .<Result>map(from -> new Result.Days(from, last.get()))
        .orElseGet(() -> new Result.Unknown(rest.getFirst()));
  }
}
