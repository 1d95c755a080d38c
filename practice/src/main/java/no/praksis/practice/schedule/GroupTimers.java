package no.praksis.practice.schedule;

import no.praksis.practice.id.GroupId;

/** Whoever changes when something is due in a group says so here. */
@FunctionalInterface
public interface GroupTimers {
  /** Inside a transaction: sets the group's timers anew once it is committed. */
  void of(GroupId group);
}
