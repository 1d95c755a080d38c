package no.praksis.bot.adapter;

import java.util.Optional;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What comes of meeting somebody. */
public sealed interface Meeting {
  /**
   * Somebody whom Praksis knows now.
   *
   * @param language what the person's client speaks; null when the platform doesn't say or it is
   *     none of ours
   */
  record Met(PersonId person, @Nullable Language language) implements Meeting {}

  /** A bot, somebody who has left, or a stranger from another organisation. */
  record Nobody() implements Meeting {}

  /** The platform could not say who it is. */
  record NotNow() implements Meeting {}

  default Optional<Met> met() {
    return this instanceof Met met ? Optional.of(met) : Optional.empty();
  }
}
