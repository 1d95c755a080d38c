package no.praksis.bot.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Role;
import org.jspecify.annotations.Nullable;

/** The invented people of the demonstration and what they have said, in all languages. */
record DemoWords(List<Actor> people, List<Week> weeks) {
  private static final String FILE = "demo.yaml";

  static DemoWords load() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in = DemoWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return yaml.readValue(in, DemoWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same words in the other languages, found by the words in any of them. */
  Map<String, Phrase> phrases() {
    Map<String, Phrase> phrases = new HashMap<>();
    weeks.stream()
        .flatMap(week -> week.answers().stream())
        .flatMap(DemoAnswer::phrases)
        .forEach(
            phrase -> {
              for (Language language : Language.values()) {
                phrases.put(phrase.in(language), phrase);
              }
            });
    return phrases;
  }

  /** Somebody to play. */
  record Actor(String id, String name, List<String> roles) {
    boolean has(Role role) {
      return roles.contains(role.name().toLowerCase(Locale.ROOT));
    }

    /** Somebody who may be added to the channel later. */
    boolean outside() {
      return roles.contains("outside");
    }

    boolean guest() {
      return roles.contains("guest");
    }
  }

  /** One round. */
  record Week(List<DemoAnswer> answers) {}

  /** What one of them answered in one round; what is left out is null. */
  record DemoAnswer(
      String person,
      String seen,
      @Nullable String since,
      @Nullable Phrase note,
      @Nullable Phrase well,
      @Nullable Phrase looking,
      @Nullable Phrase now,
      @Nullable String due) {
    Stream<Phrase> phrases() {
      return Stream.of(note, well, looking, now).filter(Objects::nonNull);
    }
  }

  /** The same words in each language. */
  record Phrase(
      @JsonProperty(required = true) String en,
      @JsonProperty(required = true) String nb,
      @JsonProperty(required = true) String nn) {
    String in(Language language) {
      return switch (language) {
        case EN -> en;
        case NB -> nb;
        case NN -> nn;
      };
    }
  }
}
