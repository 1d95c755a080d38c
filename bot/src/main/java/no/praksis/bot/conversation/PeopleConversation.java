package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.ChooseLanguage;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.TakeBreak;
import no.praksis.practice.round.RefreshRounds;

/** Away, back, and which language. */
final class PeopleConversation implements Conversation {
  private static final Set<String> FOR_GROUP = Set.of("group", "gruppe", "gruppa", "gruppen");

  private final TakeBreak takeBreak;
  private final ChooseLanguage chooseLanguage;
  private final RefreshRounds refreshRounds;
  private final Once once;

  PeopleConversation(
      TakeBreak takeBreak, ChooseLanguage chooseLanguage, RefreshRounds refreshRounds, Once once) {
    this.takeBreak = takeBreak;
    this.chooseLanguage = chooseLanguage;
    this.refreshRounds = refreshRounds;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.AWAY, Verb.BACK, Verb.LANGUAGE);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    return switch (verb) {
      case AWAY -> away(call);
      case BACK -> back(call);
      case LANGUAGE -> language(call);
      default -> new Reply.Nothing();
    };
  }

  private Reply away(Call call) {
    return switch (SpanWords.read(Words.of(call.rest()), call.today())) {
      case SpanWords.Result.NotASpan unclear -> tell(call.texts().say("away.how"));
      case SpanWords.Result.Unknown(String word) ->
          tell(call.texts().say("date.unknown", "word", word));
      case SpanWords.Result.Days(LocalDate first, LocalDate last) -> away(first, last, call);
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
    return tell(
        switch (TakeBreak.Result.valueOf(result)) {
          case DONE -> texts.say("away.done", "from", texts.day(first), "until", texts.day(last));
          case BACKWARDS ->
              texts.say("date.backwards", "from", texts.day(first), "until", texts.day(last));
          case IN_THE_PAST -> texts.say("date.past", "day", texts.day(last));
        });
  }

  private Reply back(Call call) {
    once.run(
        call.origin(),
        () -> {
          takeBreak.back(call.person().id());
          refreshRounds.of(call.person().id());
          return Effect.done("back");
        });
    return tell(call.texts().say("away.back"));
  }

  private Reply language(Call call) {
    List<String> words = words(call.rest());
    Optional<Language> chosen = words.isEmpty() ? Optional.empty() : Language.of(words.getFirst());
    if (chosen.isEmpty()) {
      return tell(call.texts().say("language.how"));
    }
    boolean forGroup =
        words.size() > 1 && FOR_GROUP.contains(words.get(1).toLowerCase(Locale.ROOT));
    return forGroup ? forGroup(chosen.get(), call) : forMyself(chosen.get(), call);
  }

  private Reply forMyself(Language language, Call call) {
    once.run(
        call.origin(),
        () -> {
          chooseLanguage.forMyself(call.person().id(), language);
          return Effect.done(language.tag());
        });
    return tell(Texts.in(language).say("language.done"));
  }

  private Reply forGroup(Language language, Call call) {
    Group group = call.group();
    if (group == null) {
      return tell(call.texts().say("group.none-here"));
    }
    String result =
        once.run(
            call.origin(),
            () ->
                chooseLanguage.forGroup(call.actor(), group.id(), language)
                    ? Effect.done("done")
                    : Effect.refused("not-allowed"));
    return tell(
        result.equals("done")
            ? Texts.in(language).say("language.group-done")
            : call.texts().say("refused.facilitator"));
  }

  private static Reply tell(String text) {
    return new Reply.Tell(Message.of(text));
  }

  private static List<String> words(String rest) {
    return Arrays.stream(rest.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
