package no.praksis.practice.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** Reads a round, as one person or the whole channel may see it. */
public final class ReadRound {
  private final Policy policy;
  private final Rounds rounds;
  private final Answers answers;
  private final Reminders reminders;
  private final Sayings sayings;
  private final GatherVoices gatherVoices;

  public ReadRound(
      Policy policy,
      Rounds rounds,
      Answers answers,
      Reminders reminders,
      Sayings sayings,
      GatherVoices gatherVoices) {
    this.policy = policy;
    this.rounds = rounds;
    this.answers = answers;
    this.reminders = reminders;
    this.sayings = sayings;
    this.gatherVoices = gatherVoices;
  }

  /** Empty when there is no such round, it was skipped, or it is not the actor's group. */
  public Optional<Reading> read(Actor actor, RoundId id) {
    return asked(id)
        .map(round -> reading(round, policy.lens(actor, round.group())))
        .filter(reading -> reading.lens().shared());
  }

  /** What the whole channel may see. */
  public Optional<Reading> asChannel(RoundId id) {
    return asked(id).map(round -> reading(round, Lens.CHANNEL));
  }

  private Optional<Round.Asked> asked(RoundId id) {
    return rounds.find(id).filter(Round.Asked.class::isInstance).map(Round.Asked.class::cast);
  }

  private Reading reading(Round.Asked round, Lens lens) {
    Set<PersonId> answered =
        answers.participants(List.of(round.id())).getOrDefault(round.id(), Set.of());
    List<PersonId> asked = reminders.asked(round);
    List<Round.Asked> only = List.of(round);
    return new Reading(round, lens, asked, answered, sayings.in(only, lens), gatherVoices.in(only));
  }

  /**
   * A round as somebody sees it.
   *
   * @param asked who takes part and is not away
   * @param answered who has answered, whatever of it the reader may see
   * @param voices what was answered without names, once an anonymous round is closed
   */
  public record Reading(
      Round.Asked round,
      Lens lens,
      List<PersonId> asked,
      Set<PersonId> answered,
      List<Said> said,
      List<Voices> voices) {

    /** How many could answer: those who are asked, and who answered all the same. */
    public int askedCount() {
      return (int)
          (asked.size() + answered.stream().filter(person -> !asked.contains(person)).count());
    }
  }
}
