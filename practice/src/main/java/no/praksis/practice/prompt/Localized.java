package no.praksis.practice.prompt;

import java.util.EnumMap;
import java.util.Map;
import no.praksis.practice.group.Language;

/** The same words in each language. A set of one's own may have only one; it stands for all. */
public record Localized(Map<Language, String> words) {
  public Localized {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("at least one language has words");
    }
    words = Map.copyOf(words);
  }

  public static Localized same(String text) {
    return new Localized(Map.of(Language.EN, text));
  }

  public static Localized of(String en, String nb, String nn) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    words.put(Language.EN, en);
    words.put(Language.NB, nb);
    words.put(Language.NN, nn);
    return new Localized(words);
  }

  /** In this language, else in the nearest one: between bokmål and nynorsk, then English. */
  public String in(Language language) {
    String found = words.get(language);
    if (found != null) {
      return found;
    }
    Language near =
        switch (language) {
          case NB -> Language.NN;
          case NN -> Language.NB;
          case EN -> Language.NB;
        };
    String second = words.getOrDefault(near, words.get(Language.EN));
    return second != null ? second : words.values().iterator().next();
  }
}
