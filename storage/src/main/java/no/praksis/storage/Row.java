package no.praksis.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One row of a result, read column by column from the left. */
final class Row {
  /** Makes something of a row. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  private final ResultSet result;
  private int column;

  Row(ResultSet result) {
    this.result = result;
  }

  boolean next() throws SQLException {
    column = 0;
    return result.next();
  }

  String text() throws SQLException {
    return result.getString(++column);
  }

  @Nullable String textOrNull() throws SQLException {
    return result.getString(++column);
  }

  long number() throws SQLException {
    return result.getLong(++column);
  }

  int count() throws SQLException {
    return result.getInt(++column);
  }

  boolean flag() throws SQLException {
    return result.getInt(++column) != 0;
  }

  Instant instant() throws SQLException {
    return Values.instant(result.getLong(++column));
  }

  @Nullable Instant instantOrNull() throws SQLException {
    long micros = result.getLong(++column);
    return result.wasNull() ? null : Values.instant(micros);
  }

  LocalDate date() throws SQLException {
    return LocalDate.parse(text());
  }

  LocalTime time() throws SQLException {
    return LocalTime.parse(text());
  }

  ZoneId zone() throws SQLException {
    return ZoneId.of(text());
  }

  <E extends Enum<E>> E one(Class<E> type) throws SQLException {
    return Enum.valueOf(type, text());
  }
}
