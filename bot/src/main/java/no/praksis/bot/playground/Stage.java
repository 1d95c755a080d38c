package no.praksis.bot.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import no.praksis.practice.group.Language;

/** The demonstration that the page shows: its clock, its language, how it began. */
public interface Stage {
  /** Now, in practice time; runs on by itself. */
  Instant now();

  /**
   * Moves practice time forward and returns once everything that is due until then has been done,
   * each at its own moment. Never called twice at once, nor with a moment before {@link #now()}.
   */
  void moveTo(Instant moment);

  /** The next moment at which something happens; empty when nothing is planned. */
  Optional<Upcoming> next();

  /** What the page and the demo group speak. */
  Language language();

  void choose(Language language);

  /** Where the demo group is. */
  ZoneId zone();

  /** Whether it began without a group, so that somebody has to set one up. */
  boolean empty();

  /**
   * What happens next.
   *
   * @param at in practice time
   * @param group the group's name
   */
  record Upcoming(Instant at, What what, String group) {
    /** What can happen by itself. */
    public enum What {
      OPENING,
      REMINDER,
      CLOSING,
      TENDING
    }
  }
}
