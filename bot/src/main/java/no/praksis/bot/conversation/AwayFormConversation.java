package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.AwayFormView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.TakeBreak;
import no.praksis.practice.round.RefreshRounds;

/** The form for being away, as the home offers it; the command is in {@link AwayConversation}. */
final class AwayFormConversation implements Conversation {
  private final TakeBreak takeBreak;
  private final RefreshRounds refreshRounds;
  private final Once once;

  AwayFormConversation(TakeBreak takeBreak, RefreshRounds refreshRounds, Once once) {
    this.takeBreak = takeBreak;
    this.refreshRounds = refreshRounds;
    this.once = once;
  }

  @Override
  public String topic() {
    return "away";
  }

  @Override
  public Reply pressed(String id, Call call) {
    return new Reply.OpenForm(AwayFormView.of(call.today(), call.texts()));
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return Optional.of(AwayFormView.of(call.today(), call.texts()));
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    Map<String, String> errors = new HashMap<>();
    Optional<LocalDate> from = date(AwayFormView.FROM, values, errors, call);
    Optional<LocalDate> until = date(AwayFormView.UNTIL, values, errors, call);
    if (from.isEmpty() || until.isEmpty()) {
      return again(values, errors, call);
    }
    String result =
        once.run(
            call.origin(),
            () -> {
              TakeBreak.Result taken = takeBreak.away(call.person().id(), from.get(), until.get());
              refreshRounds.of(call.person().id());
              return new Effect(taken.name(), taken == TakeBreak.Result.DONE);
            });
    Texts texts = call.texts();
    String first = texts.day(from.get());
    String last = texts.day(until.get());
    return switch (TakeBreak.Result.valueOf(result)) {
      case DONE ->
          new Reply.CloseForm(Message.of(texts.say("away.done", "from", first, "until", last)));
      case BACKWARDS ->
          again(
              values,
              Map.of(AwayFormView.UNTIL, texts.say("date.backwards", "from", first, "until", last)),
              call);
      case IN_THE_PAST ->
          again(values, Map.of(AwayFormView.UNTIL, texts.say("date.past", "day", last)), call);
    };
  }

  private static Reply again(Map<String, String> values, Map<String, String> errors, Call call) {
    return new Reply.KeepForm(AwayFormView.of(call.today(), call.texts()).again(values, errors));
  }

  private static Optional<LocalDate> date(
      String field, Map<String, String> values, Map<String, String> errors, Call call) {
    String typed = values.getOrDefault(field, "");
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      errors.put(
          field,
          typed.isEmpty()
              ? call.texts().say("away.choose")
              : call.texts().say("date.unknown", "word", typed));
      return Optional.empty();
    }
  }
}
