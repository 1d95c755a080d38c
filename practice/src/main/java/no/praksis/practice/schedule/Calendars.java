package no.praksis.practice.schedule;

import no.praksis.practice.id.GroupId;

/** When groups rest. Changes are made inside a transaction. */
public interface Calendars {
  /** As the group has chosen, otherwise {@link Breaks#proposed}. */
  Breaks of(GroupId group);

  /**
   * Saves, and counts the version up.
   *
   * @throws no.praksis.practice.delivery.StaleVersion when somebody else saved since
   */
  void save(Breaks breaks);
}
