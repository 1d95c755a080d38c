package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** Reminds those who have not answered: once, privately, in their own working hours. */
public final class RemindMissing {
  private final Rounds rounds;
  private final Groups groups;
  private final People people;
  private final Reminders reminders;
  private final RoundSignals signals;
  private final Transactions transactions;
  private final Clock clock;

  public RemindMissing(
      Rounds rounds,
      Groups groups,
      People people,
      Reminders reminders,
      RoundSignals signals,
      Transactions transactions,
      Clock clock) {
    this.rounds = rounds;
    this.groups = groups;
    this.people = people;
    this.reminders = reminders;
    this.signals = signals;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Reminds everybody whose moment has come. One message names all the person's open rounds that
   * wait; who is not at work any more, because the moment was missed, is left in peace.
   */
  public void remind(RoundId id) {
    transactions.write(
        () -> {
          if (rounds.find(id).orElse(null) instanceof Round.Open round
              && !signals.timers().rests(round.group())) {
            Instant now = clock.instant();
            Map<PersonId, Instant> waitedFor = reminders.waitedFor(round);
            waitedFor.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .forEach(entry -> remind(entry.getKey(), round, now));
            signals.timers().of(round.group());
          }
        });
  }

  private void remind(PersonId person, Round.Open round, Instant now) {
    boolean atWork =
        people.find(person).map(found -> reminders.atWork(found, round, now)).orElse(false);
    if (!atWork || !round.closesAt().isAfter(now)) {
      rounds.remember(round.id(), person);
      return;
    }
    List<RoundId> waiting =
        Stream.concat(Stream.of(round), otherOpen(person, round)).map(Round::id).toList();
    waiting.forEach(open -> rounds.remember(open, person));
    signals.announcements().answerMissing(person, waiting);
  }

  private Stream<Round.Open> otherOpen(PersonId person, Round.Open round) {
    return groups.of(person).stream()
        .filter(Group::runs)
        .map(group -> group.id())
        .flatMap((GroupId group) -> rounds.open(group).stream())
        .filter(open -> !open.id().equals(round.id()))
        .filter(open -> reminders.missing(open).contains(person))
        .filter(open -> !rounds.reminded(open.id()).contains(person));
  }
}
