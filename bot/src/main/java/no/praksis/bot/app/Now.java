package no.praksis.bot.app;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The option {@code --now}: where practice time begins. */
final class Now {
  private Now() {}

  /**
   * Null for none.
   *
   * @throws ConfigurationProblem when it is no moment
   */
  static @Nullable Instant read(@Nullable String option) {
    if (option == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(option).toInstant();
    } catch (DateTimeParseException e) {
      throw new ConfigurationProblem(
          "--now is “" + option + "”; write it as 2026-12-04T09:00:00+01:00.", e);
    }
  }
}
