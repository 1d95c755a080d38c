package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.RoundId;

/** Closes a round: its message becomes the digest. */
public final class CloseRound {
  private final Policy policy;
  private final Rounds rounds;
  private final Answers answers;
  private final RoundSignals signals;
  private final Harvest harvest;
  private final Transactions transactions;
  private final Clock clock;

  public CloseRound(
      Policy policy,
      Rounds rounds,
      Answers answers,
      RoundSignals signals,
      Harvest harvest,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.rounds = rounds;
    this.answers = answers;
    this.signals = signals;
    this.harvest = harvest;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Closes it now, because somebody wants to. */
  public Result closeNow(Actor actor, RoundId id) {
    return transactions.write(
        () -> {
          if (!(rounds.find(id).orElse(null) instanceof Round.Open round)) {
            return Result.NOT_OPEN;
          }
          if (!policy.allows(actor, Permission.CLOSE_ROUND, round.group())) {
            return Result.NOT_ALLOWED;
          }
          close(round, clock.instant());
          return Result.CLOSED;
        });
  }

  /** Closes it if its time is over; harmless otherwise. */
  public void closeDue(RoundId id) {
    transactions.write(
        () -> {
          if (rounds.find(id).orElse(null) instanceof Round.Open round) {
            if (!round.closesAt().isAfter(clock.instant())
                && !signals.timers().rests(round.group())) {
              close(round, round.closesAt());
            }
          }
        });
  }

  private void close(Round.Open round, Instant at) {
    Round.Closed closed = round.closed(at);
    rounds.save(closed);
    harvest.of(closed);
    signals.announcements().changed(closed);
    Set<?> answered = answers.participants(List.of(round.id())).getOrDefault(round.id(), Set.of());
    if (answered.isEmpty()) {
      signals.announcements().nobodyAnswered(closed);
    }
    signals.timers().closed(closed);
    signals.timers().of(closed.group());
  }

  /** How it ended. */
  public enum Result {
    CLOSED,
    NOT_OPEN,
    NOT_ALLOWED
  }
}
