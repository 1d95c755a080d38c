package no.praksis.practice.group;

import java.time.Clock;
import java.time.LocalDate;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;

/** Somebody is away for a while, or back. */
public final class TakeBreak {
  private final People people;
  private final Transactions transactions;
  private final Clock clock;

  public TakeBreak(People people, Transactions transactions, Clock clock) {
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Away from {@code from} until {@code until}, both inclusive, in the person's zone. */
  public Result away(PersonId person, LocalDate from, LocalDate until) {
    return transactions.write(
        () -> {
          if (until.isBefore(today(person))) {
            return Result.IN_THE_PAST;
          }
          if (until.isBefore(from)) {
            return Result.BACKWARDS;
          }
          people.save(new Away(person, from, until));
          return Result.DONE;
        });
  }

  /** Back today: absences that have not ended are taken away. */
  public void back(PersonId person) {
    transactions.write(() -> people.removeAbsences(person, today(person)));
  }

  private LocalDate today(PersonId person) {
    return people
        .find(person)
        .map(found -> LocalDate.ofInstant(clock.instant(), found.zone()))
        .orElseThrow(() -> new IllegalArgumentException("nobody has this id"));
  }

  /** How it ended. */
  public enum Result {
    DONE,
    BACKWARDS,
    IN_THE_PAST
  }
}
