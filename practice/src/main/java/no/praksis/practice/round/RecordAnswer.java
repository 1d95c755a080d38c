package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/** Keeps what somebody answered in a round, the first time and each time that it is changed. */
public final class RecordAnswer {
  private final Policy policy;
  private final Rounds rounds;
  private final Answers answers;
  private final AnswerDesk desk;
  private final Announcements announcements;
  private final Transactions transactions;
  private final Clock clock;

  public RecordAnswer(
      Policy policy,
      Rounds rounds,
      Answers answers,
      AnswerDesk desk,
      Announcements announcements,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.rounds = rounds;
    this.answers = answers;
    this.desk = desk;
    this.announcements = announcements;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes {@code given} all that the person has answered in the round: a question that is absent or
   * empty takes an earlier answer back.
   */
  public Result record(Actor actor, RoundId id, List<Given> given) {
    return transactions.write(
        () -> {
          Instant now = clock.instant();
          if (!(rounds.find(id).orElse(null) instanceof Round.Open round)
              || !round.closesAt().isAfter(now)) {
            return new RoundClosed();
          }
          Optional<PersonId> person = actor.person();
          if (person.isEmpty() || !policy.allows(actor, Permission.TAKE_PART, round.group())) {
            return new NotAParticipant();
          }
          List<String> tooLong =
              given.stream().filter(Given::isTooLong).map(Given::prompt).toList();
          if (!tooLong.isEmpty()) {
            return new TooLong(tooLong);
          }
          List<String> strange = strange(round, given);
          if (!strange.isEmpty()) {
            return new NotOffered(strange);
          }
          return record(round, person.get(), given, now);
        });
  }

  /** The questions that don't take what is given, such as an option that is none of theirs. */
  private List<String> strange(Round.Open round, List<Given> given) {
    return given.stream()
        .filter(one -> !one.isEmpty())
        .filter(
            one ->
                round
                    .questions()
                    .prompt(one.prompt())
                    .filter(prompt -> !desk.takes(prompt, one, round.group()))
                    .isPresent())
        .map(Given::prompt)
        .toList();
  }

  private Result record(Round.Open round, PersonId person, List<Given> given, Instant now) {
    if (given.stream().allMatch(Given::isEmpty)) {
      return withdraw(round, person, given, now);
    }
    keep(round, person, given, now);
    // In which order people answered would say something about whose an anonymous answer is
    Instant noted = round.questions().anonymous() ? round.opensAt() : now;
    boolean first = answers.tookPart(round.id(), person, noted);
    if (first) {
      announcements.changed(round);
    }
    return new Recorded(first);
  }

  private Result withdraw(Round.Open round, PersonId person, List<Given> given, Instant now) {
    boolean answered =
        answers.participants(List.of(round.id())).values().stream()
            .anyMatch(people -> people.contains(person));
    if (!answered) {
      return new NothingSaid();
    }
    keep(round, person, given, now);
    answers.tookNoPart(round.id(), person);
    announcements.changed(round);
    return new Withdrawn();
  }

  private void keep(Round.Open round, PersonId person, List<Given> given, Instant now) {
    List<Answer> words = new ArrayList<>();
    for (Prompt prompt : round.questions().prompts()) {
      Given here =
          given.stream().filter(one -> one.prompt().equals(prompt.key())).findFirst().orElse(null);
      switch (prompt) {
        case Prompt.Text one -> add(words, here, round, person, now);
        case Prompt.Choice one -> add(words, here, round, person, now);
        case Prompt.Several one -> add(words, here, round, person, now);
        case Prompt.Scale one -> add(words, here, round, person, now);
        case Prompt.Somebody one -> add(words, here, round, person, now);
        case Prompt.Recognition one -> desk.recognition(round, person, here, now);
        case Prompt.SinceLastTime since -> desk.followUp(round, person, here, now);
        case Prompt.LookingFor lookingFor -> desk.request(round, person, here, now);
        case Prompt.WhatNow whatNow -> desk.plan(round, person, here, now);
      }
    }
    desk.keepWords(round, person, words);
  }

  private static void add(
      List<Answer> words, @Nullable Given here, Round.Open round, PersonId person, Instant now) {
    if (here != null && !here.isEmpty()) {
      words.add(new Answer(round.id(), person, here.prompt(), here.text(), here.visibility(), now));
    }
  }

  /** How it ended. */
  public sealed interface Result {}

  /**
   * It is kept.
   *
   * @param first whether it is the person's first answer in this round
   */
  public record Recorded(boolean first) implements Result {}

  /** Everything was emptied, and what had been answered is taken back. */
  public record Withdrawn() implements Result {}

  public record RoundClosed() implements Result {}

  public record NotAParticipant() implements Result {}

  /** Nothing was filled in, and nothing had been. */
  public record NothingSaid() implements Result {}

  /** These questions have texts of more than {@link Answer#MAX_LENGTH} characters. */
  public record TooLong(List<String> prompts) implements Result {}

  /** These questions don't offer what was chosen: no such option, or nobody of the group. */
  public record NotOffered(List<String> prompts) implements Result {}
}
