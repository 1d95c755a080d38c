package no.praksis.practice.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RecordOneAnswer;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.StandingAnswers;
import org.jspecify.annotations.Nullable;

/** What remarks and answers have to do with each other. Inside a transaction. */
public final class RemarkDesk {
  /** Until when something is to be tried, when nobody says otherwise. */
  private static final int WEEKS = 2;

  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final StandingAnswers standing;
  private final RecordOneAnswer recordOne;
  private final Clock clock;

  public RemarkDesk(
      Policy policy,
      Groups groups,
      Rounds rounds,
      StandingAnswers standing,
      RecordOneAnswer recordOne,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.standing = standing;
    this.recordOne = recordOne;
    this.clock = clock;
  }

  /** The questions that plain words can answer. */
  public static List<Prompt> ofWords(Round.Asked round) {
    return round.questions().prompts().stream().filter(RemarkDesk::ofWords).toList();
  }

  private static boolean ofWords(Prompt prompt) {
    return prompt instanceof Prompt.Text
        || prompt instanceof Prompt.LookingFor
        || prompt instanceof Prompt.WhatNow;
  }

  Optional<Round.Asked> asked(@Nullable RoundId id) {
    return Optional.ofNullable(id)
        .flatMap(rounds::find)
        .filter(Round.Asked.class::isInstance)
        .map(Round.Asked.class::cast);
  }

  boolean takesAnswers(Round.Asked round) {
    return round instanceof Round.Open && round.closesAt().isAfter(clock.instant());
  }

  boolean takesPart(Actor actor, Round round) {
    return policy.allows(actor, Permission.TAKE_PART, round.group());
  }

  Optional<Given> standing(Round.Asked round, PersonId person, Prompt prompt) {
    return standing.at(round, person, prompt);
  }

  /**
   * Adds the words on a new line below what stands, which keeps its visibility.
   *
   * @param seen by whom, when nothing stands yet
   */
  Written add(Actor actor, Round.Asked round, Prompt prompt, String words, Visibility seen) {
    Given given =
        actor
            .person()
            .flatMap(person -> standing(round, person, prompt))
            .map(one -> one.worded(Patch.below(one.text(), words)))
            .orElseGet(
                () -> new Given(prompt.key(), words, seen, null, due(round, prompt).orElse(null)));
    return write(actor, round, given);
  }

  /** Puts other words in the place of these; empty ones take the answer back. */
  Written reword(Actor actor, Round.Asked round, Given before, String words) {
    return write(actor, round, before.worded(words));
  }

  Written write(Actor actor, Round.Asked round, Given given) {
    return new Written(recordOne.record(actor, round.id(), given), given);
  }

  private Optional<Due> due(Round.Asked round, Prompt prompt) {
    if (!(prompt instanceof Prompt.WhatNow)) {
      return Optional.empty();
    }
    Optional<Group> group = groups.find(round.group());
    return group.map(
        one -> new Due.OnDate(LocalDate.ofInstant(clock.instant(), one.zone()).plusWeeks(WEEKS)));
  }

  /** What was written, and what became of it. */
  record Written(RecordAnswer.Result result, Given given) {
    boolean kept() {
      return result instanceof RecordAnswer.Recorded || result instanceof RecordAnswer.Withdrawn;
    }
  }
}
