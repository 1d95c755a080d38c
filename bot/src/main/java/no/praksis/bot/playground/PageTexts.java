package no.praksis.bot.playground;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import no.praksis.practice.group.Language;

/** The page's own words in one language. What Praksis says is not among them. */
public final class PageTexts {
  private static final Map<Language, PageTexts> ALL = load();

  private final Language language;
  private final Properties texts;

  private PageTexts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static PageTexts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /**
   * The words for {@code key}.
   *
   * @param arguments name, value, name, value
   */
  public String of(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("the page has no words for " + key);
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())).format(named);
  }

  public Language language() {
    return language;
  }

  Locale locale() {
    return switch (language) {
      case EN -> Locale.UK;
      case NB -> Locale.of("nb", "NO");
      case NN -> Locale.of("nn", "NO");
    };
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** How the page calls a conversation. */
  String nameOf(Conversation conversation) {
    return switch (conversation.kind()) {
      case CHANNEL -> conversation.name();
      case PRIVATE -> of("place.private");
      case HOME -> of("place.home");
    };
  }

  private static Map<Language, PageTexts> load() {
    Map<Language, PageTexts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new PageTexts(language, read("page_" + language.tag() + ".properties")));
    }
    return all;
  }

  private static Properties read(String name) {
    try (InputStream in = PageTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is built without " + name);
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
