package no.praksis.bot.teams;

import java.util.Optional;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What comes of meeting somebody. */
sealed interface TeamsMeeting {
  /**
   * Somebody whom Praksis knows now.
   *
   * @param language what the person's client speaks, null when Teams doesn't say or it is none of
   *     ours
   */
  record Met(PersonId person, @Nullable Language language) implements TeamsMeeting {}

  /** A bot, or a stranger from another organisation. */
  record Nobody() implements TeamsMeeting {}

  /** Teams could not say who it is. */
  record NotNow() implements TeamsMeeting {}

  default Optional<Met> met() {
    return this instanceof Met met ? Optional.of(met) : Optional.empty();
  }
}
