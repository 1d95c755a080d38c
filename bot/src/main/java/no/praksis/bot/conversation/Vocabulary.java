package no.praksis.bot.conversation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the command in what somebody wrote. Case and extra spaces don't matter. */
final class Vocabulary {
  private static final int SUGGESTIONS = 3;

  /** How people begin when they don't know what there is to say. */
  private static final Set<String> GREETINGS =
      Set.of("hi", "hello", "hey", "hei", "hallo", "heisann", "morn");

  /** Of the longest command. */
  private static final int MOST_WORDS = 3;

  private static final Map<String, Verb> BY_WORDS = new HashMap<>();

  static {
    for (Verb verb : Verb.values()) {
      verb.words().forEach(word -> BY_WORDS.put(word, verb));
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

  /** Nothing at all is a call for help. The longest command that fits is the one that is meant. */
  static Found find(String words) {
    List<String> typed = Words.of(words).all();
    if (typed.isEmpty()) {
      return new Found.Known(Verb.HELP, "");
    }
    for (int length = Math.min(MOST_WORDS, typed.size()); length > 0; length--) {
      String start = String.join(" ", typed.subList(0, length)).toLowerCase(Locale.ROOT);
      Verb verb = BY_WORDS.get(start);
      if (verb != null) {
        return new Found.Known(verb, after(length, words));
      }
    }
    if (isGreeting(typed)) {
      return new Found.Known(Verb.HELP, "");
    }
    return new Found.Unknown(typed.getFirst(), nearest(typed.getFirst().toLowerCase(Locale.ROOT)));
  }

  private static boolean isGreeting(List<String> typed) {
    String first = typed.getFirst().toLowerCase(Locale.ROOT).replaceAll("[!.,?]+$", "");
    String last = typed.getLast().toLowerCase(Locale.ROOT).replaceAll("[!.,?]+$", "");
    return GREETINGS.contains(first)
        && (typed.size() == 1 || (typed.size() == 2 && last.equals("praksis")));
  }

  /** What stands after so many words, with its line breaks. */
  private static String after(int count, String words) {
    String[] parts = words.strip().split("\\s+", count + 1);
    return parts.length > count ? parts[count].strip() : "";
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
