package no.praksis.practice.group;

import java.util.Locale;
import java.util.Optional;

/** The languages that Praksis speaks. */
public enum Language {
  EN,
  NB,
  NN;

  /** By its tag, {@code en}, {@code nb} or {@code nn}; {@code no} is taken as bokmål. */
  public static Optional<Language> of(String tag) {
    return switch (tag.strip().toLowerCase(Locale.ROOT)) {
      case "en" -> Optional.of(EN);
      case "nb", "no" -> Optional.of(NB);
      case "nn" -> Optional.of(NN);
      default -> Optional.empty();
    };
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
