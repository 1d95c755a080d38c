package no.praksis.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/** How values stand in the tables, the same in every database. */
final class Values {
  private static final long MICROS = 1_000_000;
  private static final Instant FIRST = instant(Long.MIN_VALUE);
  private static final Instant LAST = instant(Long.MAX_VALUE);

  private Values() {}

  /** Microseconds since 1970; what is finer is cut off, what lies outside becomes the end. */
  static long micros(Instant instant) {
    if (instant.isBefore(FIRST)) {
      return Long.MIN_VALUE;
    }
    if (instant.isAfter(LAST)) {
      return Long.MAX_VALUE;
    }
    return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case String text -> statement.setString(index, storable(text));
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
      case Instant instant -> statement.setLong(index, micros(instant));
      case Enum<?> constant -> statement.setString(index, constant.name());
      default -> statement.setString(index, value.toString());
    }
  }

  /** PostgreSQL refuses the character NUL, which nobody types on purpose. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  static @Nullable RoundId round(@Nullable String id) {
    return id == null ? null : new RoundId(id);
  }

  static String days(Set<DayOfWeek> days) {
    return list(days, day -> Integer.toString(day.getValue()));
  }

  static Set<DayOfWeek> days(String list) {
    return set(list, day -> DayOfWeek.of(Integer.parseInt(day)));
  }

  static String dates(Set<LocalDate> dates) {
    return list(dates, LocalDate::toString);
  }

  static Set<LocalDate> dates(String list) {
    return set(list, LocalDate::parse);
  }

  /** A few values in one column, separated by commas, in order. */
  static <T> String list(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().collect(Collectors.joining(","));
  }

  static <T> Set<T> set(String list, Function<String, T> value) {
    Set<T> values = new HashSet<>();
    int from = 0;
    while (from < list.length()) {
      int comma = list.indexOf(',', from);
      int until = comma < 0 ? list.length() : comma;
      values.add(value.apply(list.substring(from, until)));
      from = until + 1;
    }
    return values;
  }
}
