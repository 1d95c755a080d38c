package no.praksis.bot.conversation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the command in what somebody wrote. Case and extra spaces don't matter. */
final class Vocabulary {
  private static final int SUGGESTIONS = 3;
  private static final Map<String, Verb> BY_WORD = new HashMap<>();

  static {
    for (Verb verb : Verb.values()) {
      verb.words().forEach(word -> BY_WORD.put(word, verb));
    }
  }

  private Vocabulary() {}

  /** What was found. */
  sealed interface Found {
    /** A command, and what stands after it. */
    record Known(Verb verb, String rest) implements Found {}

    /** No such word; these are the nearest, best first. */
    record Unknown(String word, List<String> nearest) implements Found {}
  }

  /** Nothing at all is a call for help. */
  static Found find(String words) {
    String[] parts = words.strip().split("\\s+", 2);
    String word = parts[0].toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return new Found.Known(Verb.HELP, "");
    }
    Verb verb = BY_WORD.get(word);
    return verb == null
        ? new Found.Unknown(parts[0], nearest(word))
        : new Found.Known(verb, parts.length > 1 ? parts[1].strip() : "");
  }

  /** The nearest word of each verb that is near enough. */
  private static List<String> nearest(String word) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    Comparator<String> nearer =
        Comparator.<String, Integer>comparing(known -> distance.apply(word, known))
            .thenComparing(Comparator.naturalOrder());
    int far = Math.max(2, word.length() / 2);
    return Arrays.stream(Verb.values())
        .flatMap(verb -> verb.words().stream().min(nearer).stream())
        .filter(known -> distance.apply(word, known) <= far)
        .sorted(nearer)
        .limit(SUGGESTIONS)
        .toList();
  }
}
