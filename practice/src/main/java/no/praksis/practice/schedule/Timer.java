package no.praksis.practice.schedule;

import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;

/** Something to be woken for; holds the id alone, what is due stands in the tables. */
public sealed interface Timer {
  record Opening(ScheduleId schedule) implements Timer {}

  record Reminding(RoundId round) implements Timer {}

  record Closing(RoundId round) implements Timer {}

  /** What comes back in a group beside its rounds. */
  record Tending(GroupId group) implements Timer {}
}
