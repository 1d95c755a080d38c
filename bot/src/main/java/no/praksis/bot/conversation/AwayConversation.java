package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.MarkAway;
import no.praksis.practice.group.People;
import no.praksis.practice.group.TakeBreak;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.RefreshRounds;

/** Away for a while, oneself or somebody whom the facilitator names; and back. */
final class AwayConversation implements Conversation {
  private final TakeBreak takeBreak;
  private final MarkAway markAway;
  private final RefreshRounds refreshRounds;
  private final People people;
  private final Once once;

  AwayConversation(
      TakeBreak takeBreak,
      MarkAway markAway,
      RefreshRounds refreshRounds,
      People people,
      Once once) {
    this.takeBreak = takeBreak;
    this.markAway = markAway;
    this.refreshRounds = refreshRounds;
    this.people = people;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.AWAY, Verb.BACK);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    return verb == Verb.AWAY ? away(call) : back(call);
  }

  private Reply away(Call call) {
    Words words = Words.of(call.rest());
    Optional<PersonId> other = words.mention();
    return switch (SpanWords.read(words, call.today())) {
      case SpanWords.Result.NotASpan unclear ->
          Reply.tell(call.texts().say(other.isPresent() ? "away.other-how" : "away.how"));
      case SpanWords.Result.Unknown(String word) ->
          Reply.tell(call.texts().say("date.unknown", "word", word));
      case SpanWords.Result.Days(LocalDate first, LocalDate last) ->
          other
              .map(person -> mark(person, first, last, call))
              .orElseGet(() -> away(first, last, call));
    };
  }

  private Reply away(LocalDate first, LocalDate last, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              TakeBreak.Result taken = takeBreak.away(call.person().id(), first, last);
              refreshRounds.of(call.person().id());
              return new Effect(taken.name(), taken == TakeBreak.Result.DONE);
            });
    Texts texts = call.texts();
    return Reply.tell(
        switch (TakeBreak.Result.valueOf(result)) {
          case DONE -> texts.say("away.done", "from", texts.day(first), "until", texts.day(last));
          case BACKWARDS -> backwards(first, last, texts);
          case IN_THE_PAST -> texts.say("date.past", "day", texts.day(last));
        });
  }

  private Reply mark(PersonId person, LocalDate first, LocalDate last, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    String result =
        once.run(
            call.origin(),
            () -> {
              MarkAway.Result marked = markAway.mark(call.actor(), group.id(), person, first, last);
              if (marked == MarkAway.Result.DONE) {
                refreshRounds.of(person);
              }
              return new Effect(marked.name(), marked == MarkAway.Result.DONE);
            });
    Texts texts = call.texts();
    return Reply.tell(
        switch (MarkAway.Result.valueOf(result)) {
          case DONE ->
              texts.say(
                  "away.other-done",
                  Map.of(
                      "who", Names.of(people.find(Set.of(person))).of(person),
                      "from", texts.day(first),
                      "until", texts.day(last)));
          case NOT_ALLOWED -> texts.say("refused.facilitator");
          case NOT_A_MEMBER -> texts.say("roles.not-a-member");
          case BACKWARDS -> backwards(first, last, texts);
          case IN_THE_PAST -> texts.say("date.past", "day", texts.day(last));
        });
  }

  private static String backwards(LocalDate first, LocalDate last, Texts texts) {
    return texts.say("date.backwards", "from", texts.day(first), "until", texts.day(last));
  }

  private Reply back(Call call) {
    once.run(
        call.origin(),
        () -> {
          takeBreak.back(call.person().id());
          refreshRounds.of(call.person().id());
          return Effect.done("back");
        });
    return Reply.tell(call.texts().say("away.back"));
  }
}
