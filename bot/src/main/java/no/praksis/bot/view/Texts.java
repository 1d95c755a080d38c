package no.praksis.bot.view;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.group.Language;

/** The wording of everything that people see, in one language. Safe for use by many threads. */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, load(language)));
    }
  }

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, String> said = new ConcurrentHashMap<>();

  private Texts(Language language, Map<String, String> patterns) {
    this.language = language;
    this.locale = new ULocale(language == Language.EN ? "en_GB" : language.tag());
    this.patterns = patterns;
  }

  public static Texts in(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("no wording in " + language);
    }
    return texts;
  }

  public Language language() {
    return language;
  }

  /**
   * The words with this key.
   *
   * @throws IllegalArgumentException when there are none
   */
  public String say(String key) {
    return said.computeIfAbsent(key, same -> say(same, Map.of()));
  }

  public String say(String key, String name, Object value) {
    return say(key, Map.of(name, value));
  }

  public String say(String key, String name1, Object value1, String name2, Object value2) {
    return say(key, Map.of(name1, value1, name2, value2));
  }

  /** The words with this key, with what the names in them stand for. */
  public String say(String key, Map<String, ?> arguments) {
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    return ((MessageFormat) format.clone()).format(arguments);
  }

  private MessageFormat format(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no wording for " + key + " in " + language);
    }
    return new MessageFormat(pattern, locale);
  }

  /** The keys that have words. */
  public Set<String> keys() {
    return Set.copyOf(patterns.keySet());
  }

  /** A day with its weekday, such as Friday 27 November. */
  public String day(LocalDate day) {
    return format("EEEE d MMMM", day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** A day of any year, such as 27 November 2026. */
  public String date(LocalDate day) {
    return format("d MMMM yyyy", day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** The name of a country, by its code of two letters. */
  public String country(String code) {
    return new ULocale("", code).getDisplayCountry(locale);
  }

  /** A day as short as can be understood, such as 27 Nov. */
  public String shortDay(LocalDate day) {
    return format("d MMM", day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** A day and a time in a zone, such as Friday 27 November at 11:30. */
  public String moment(Instant moment, ZoneId zone) {
    String day = format("EEEE d MMMM", moment, zone);
    return say("date.moment", "day", day, "time", time(moment, zone));
  }

  /** A time of day in a zone, such as 11:30. */
  public String time(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** English says 27 November, Norwegian 27. november. */
  private String format(String pattern, Instant moment, ZoneId zone) {
    String inLanguage = language == Language.EN ? pattern : pattern.replace("d ", "d. ");
    SimpleDateFormat format = new SimpleDateFormat(inLanguage, locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
    return format.format(Date.from(moment));
  }

  private static Map<String, String> load(Language language) {
    String file = "messages_" + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> patterns = new HashMap<>();
      properties.forEach((key, value) -> patterns.put((String) key, (String) value));
      return Map.copyOf(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
