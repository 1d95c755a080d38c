package no.praksis.practice.round;

import java.time.Instant;
import java.time.LocalDate;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.PromptSet;
import org.jspecify.annotations.Nullable;

/** One time that a group is asked. A round keeps its questions as they were when it opened. */
public sealed interface Round {
  Header header();

  default RoundId id() {
    return header().id();
  }

  default GroupId group() {
    return header().group();
  }

  default LocalDate date() {
    return header().date();
  }

  /**
   * What every round has.
   *
   * @param schedule null for a round that somebody asked for
   * @param date the nominal local date: with the schedule it is the round's identity
   */
  record Header(RoundId id, GroupId group, @Nullable ScheduleId schedule, LocalDate date) {
    /** Of a schedule's occurrence: the same occurrence always has the same id. */
    public static Header of(ScheduleId schedule, GroupId group, LocalDate date) {
      return new Header(new RoundId(schedule.value() + "." + date), group, schedule, date);
    }
  }

  /** A round in which something was or is asked. */
  sealed interface Asked extends Round {
    PromptSet questions();

    Instant opensAt();

    /** When it closes or closed. */
    Instant closesAt();
  }

  /** Answers are taken until {@code closesAt}. */
  record Open(Header header, PromptSet questions, Instant opensAt, Instant closesAt)
      implements Asked {
    public Closed closed(Instant at) {
      return new Closed(header, questions, opensAt, at);
    }
  }

  record Closed(Header header, PromptSet questions, Instant opensAt, Instant closesAt)
      implements Asked {}

  /** Nothing was asked. */
  record Skipped(Header header, Why why) implements Round {
    /** Why nothing was asked. */
    public enum Why {
      /** Praksis was not running, and too much of the window had gone. */
      MISSED,
      /** Somebody skipped it. */
      LEFT_OUT,
      /** The date was a public holiday. */
      PUBLIC_HOLIDAY,
      /** The date lay in a break, one that comes back every year or one of the group's own. */
      BREAK,
      /** The same questions were open in the group already. */
      OPEN_ALREADY
    }
  }
}
