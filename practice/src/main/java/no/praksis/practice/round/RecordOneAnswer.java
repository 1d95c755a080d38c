package no.praksis.practice.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** Keeps what somebody answered to one question; what stands at the others stays as it is. */
public final class RecordOneAnswer {
  private final Rounds rounds;
  private final StandingAnswers standing;
  private final RecordAnswer recordAnswer;
  private final Transactions transactions;

  public RecordOneAnswer(
      Rounds rounds,
      StandingAnswers standing,
      RecordAnswer recordAnswer,
      Transactions transactions) {
    this.rounds = rounds;
    this.standing = standing;
    this.recordAnswer = recordAnswer;
    this.transactions = transactions;
  }

  /**
   * As {@link RecordAnswer#record}; an empty {@code given} takes the answer to its question back.
   */
  public RecordAnswer.Result record(Actor actor, RoundId id, Given given) {
    return transactions.write(
        () -> {
          List<Given> all = new ArrayList<>();
          Optional<PersonId> person = actor.person();
          if (rounds.find(id).orElse(null) instanceof Round.Open round && person.isPresent()) {
            all.addAll(standing.of(round, person.get()));
          }
          all.removeIf(one -> one.prompt().equals(given.prompt()));
          all.add(given);
          return recordAnswer.record(actor, id, all);
        });
  }
}
