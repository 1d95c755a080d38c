package no.praksis.practice.group;

import java.time.ZoneId;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;

/** Sets when somebody is at work; reminders come only then. */
public final class SetWorkingHours {
  private final People people;
  private final Transactions transactions;

  public SetWorkingHours(People people, Transactions transactions) {
    this.people = people;
    this.transactions = transactions;
  }

  /** In the person's own zone; nothing happens when the person is unknown. */
  public void set(PersonId person, WorkingHours hours, ZoneId zone) {
    transactions.write(
        () -> people.find(person).ifPresent(found -> people.save(found.working(hours, zone))));
  }
}
