package no.praksis.storage;

import java.util.Collection;
import java.util.function.Function;

/**
 * A condition that a column has one of these values, and its one parameter. A single value, which
 * is most of them, is compared as it is: taking a list apart costs more than finding the row.
 */
record OneOf(String condition, String parameter) {
  static <T> OneOf of(
      Dialect dialect, String column, Collection<T> values, Function<T, String> text) {
    return values.size() == 1
        ? new OneOf(column + " = ?", text.apply(values.iterator().next()))
        : new OneOf(dialect.oneOf(column), Json.texts(values, text));
  }
}
