package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.WordsView;
import no.praksis.practice.conversation.Dialogue;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.PrepareAnswer;
import no.praksis.practice.round.PrepareAnswer.Sheet;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RecordOneAnswer;
import org.jspecify.annotations.Nullable;

/** Keeps what is answered in plain words, one question at a time. */
final class WordsDesk {
  private final AnswerConversation answering;
  private final PrepareAnswer prepareAnswer;
  private final RecordOneAnswer recordOne;
  private final SaidAnswers saidAnswers;
  private final Dialogues dialogues;
  private final Once once;

  WordsDesk(
      AnswerConversation answering,
      PrepareAnswer prepareAnswer,
      RecordOneAnswer recordOne,
      SaidAnswers saidAnswers,
      Dialogues dialogues,
      Once once) {
    this.answering = answering;
    this.prepareAnswer = prepareAnswer;
    this.recordOne = recordOne;
    this.saidAnswers = saidAnswers;
    this.dialogues = dialogues;
    this.once = once;
  }

  /** The round as it stands for the person, for one event. */
  record Now(Questionnaire questionnaire, Call call) {
    RoundId round() {
      return sheet().round().id();
    }

    Sheet sheet() {
      return questionnaire.sheet();
    }

    Form form() {
      return questionnaire.form();
    }

    Optional<Field> field(String id) {
      return questionnaire.field(id);
    }

    Optional<Field> first(String question) {
      return questionnaire.first(question);
    }

    Optional<Field> begin() {
      return questionnaire.begin();
    }

    Optional<Field> after(String field) {
      return questionnaire.after(field);
    }

    boolean answered(String question) {
      return questionnaire.answered(question);
    }

    List<Prompt> questions() {
      return questionnaire.questions();
    }

    List<Element> before(Field field) {
      return questionnaire.before(field);
    }

    /** The field as it is asked in a chat. */
    Field shown(Field field) {
      if (!(field instanceof Field.Choice choice)
          || !Questionnaire.suffix(field).equals(AnswerFormView.DUE)) {
        return field;
      }
      LocalDate suggested =
          field(Questionnaire.questionOf(field.id()) + AnswerFormView.DATE)
              .map(Field::value)
              .filter(value -> !value.isEmpty())
              .map(LocalDate::parse)
              .orElse(call.today().plusWeeks(2));
      return WordsView.moments(choice, suggested, call.texts());
    }
  }

  Reply with(RoundId round, Call call, Function<Now, Reply> then) {
    return with(round, call, "", then);
  }

  /** With the round as it stands, or a word on why it can't be answered, and the words back. */
  Reply with(RoundId round, Call call, String typed, Function<Now, Reply> then) {
    return switch (prepareAnswer.prepare(call.actor(), round)) {
      case Sheet sheet when sheet.round().questions().anonymous() ->
          new Reply.Tell(onlyByForm(round, call));
      case Sheet sheet ->
          now(sheet, call).map(then).orElseGet(() -> refused("answer.closed", typed, call));
      case PrepareAnswer.NotOpen closed ->
          refused(
              TypedText.isEmpty(typed) ? "answer.closed" : "answer.closed-while-typing",
              typed,
              call);
      case PrepareAnswer.NotAParticipant stranger ->
          refused("answer.not-a-participant", typed, call);
    };
  }

  Optional<Now> now(RoundId round, Call call) {
    return prepareAnswer.prepare(call.actor(), round) instanceof Sheet sheet
        ? now(sheet, call)
        : Optional.empty();
  }

  private Optional<Now> now(Sheet sheet, Call call) {
    return answering
        .form(sheet.round().id().value(), call)
        .map(form -> new Now(new Questionnaire(sheet, form), call));
  }

  private static Reply refused(String key, String typed, Call call) {
    String why = call.texts().say(key);
    return new Reply.Tell(
        TypedText.isEmpty(typed) ? Message.of(why) : WordsView.givenBack(why, typed, call.texts()));
  }

  private static Message onlyByForm(RoundId round, Call call) {
    String text = call.texts().say("words.anonymous");
    return new Message(
        text,
        List.of(
            new Element.Paragraph(text),
            Element.Buttons.of(
                Element.Button.primary(
                    "answer:" + round.value(), call.texts().say("button.answer")))));
  }

  /** What was typed means there; empty when the field doesn't offer it. */
  Optional<Map<String, String>> typed(Now now, Field field, String text, Call call) {
    Field shown = now.shown(field);
    return TypedValues.read(shown, text, call.today())
        .flatMap(
            values -> {
              String value = values.getOrDefault(field.id(), "");
              return shown.equals(field) || values.size() > 1
                  ? Optional.of(values)
                  : TypedValues.picked(field, value);
            });
  }

  /**
   * What became of an answer.
   *
   * @param trouble what to mend; null when the answer was understood
   */
  record Kept(String code, @Nullable String trouble) {}

  /**
   * Keeps these values of a question beside those that stand, and asks what comes next.
   *
   * @param said the words that they come from; null for a button
   */
  Kept keep(
      Now now, String field, Map<String, String> values, ChatEvent.@Nullable Said said, Call call) {
    Optional<String> before = once.before(call.origin());
    if (before.isPresent()) {
      return new Kept(before.get(), null);
    }
    String question = Questionnaire.questionOf(field);
    Map<String, String> all = now.questionnaire().values();
    dialogues
        .find(call.person().id())
        .filter(one -> one.question().equals(question) && !one.waiting().isEmpty())
        .ifPresent(one -> all.put(question, one.waiting()));
    all.putAll(values);
    AnswerValues read = AnswerValues.read(all, AnswerPaper.of(now.sheet()), call);
    Optional<String> trouble =
        read.errors().entrySet().stream()
            .filter(error -> Questionnaire.questionOf(error.getKey()).equals(question))
            .map(Map.Entry::getValue)
            .findFirst();
    return trouble
        .map(what -> new Kept("", what))
        .orElseGet(() -> record(now, field, read.given(), said, call));
  }

  private Kept record(
      Now now, String field, List<Given> all, ChatEvent.@Nullable Said said, Call call) {
    String question = Questionnaire.questionOf(field);
    Optional<Given> given = all.stream().filter(one -> one.prompt().equals(question)).findFirst();
    return given
        .map(
            one ->
                new Kept(
                    once.run(
                        call.origin(),
                        () -> {
                          Effect effect = effect(now, field, one, call);
                          if (effect.tookEffect() && said != null && field.equals(question)) {
                            saidAnswers.remember(now.sheet().round(), question, said, call);
                          }
                          return effect;
                        }),
                    null))
        .orElseGet(() -> new Kept("", call.texts().say("words.choose-one")));
  }

  private Effect effect(Now now, String field, Given given, Call call) {
    String question = given.prompt();
    return switch (recordOne.record(call.actor(), now.round(), given)) {
      case RecordAnswer.Recorded recorded -> went("kept", now, field, question, call);
      case RecordAnswer.Withdrawn withdrawn -> went("taken-back", now, field, question, call);
      case RecordAnswer.NothingSaid nothing -> went("taken-back", now, field, question, call);
      case RecordAnswer.RoundClosed closed -> refused("closed", "", now.round());
      case RecordAnswer.NotAParticipant stranger -> refused("not-a-participant", "", now.round());
      case RecordAnswer.TooLong tooLong ->
          refused("too-long", Integer.toString(given.length()), now.round());
      case RecordAnswer.NotOffered strange -> refused("not-offered", field, now.round());
    };
  }

  private static Effect refused(String what, String detail, RoundId round) {
    return Effect.refused(WordsCode.of(what, detail).text(round));
  }

  private Effect went(String what, Now before, String field, String question, Call call) {
    boolean chooses = before.field(field).map(Field.Several.class::isInstance).orElse(false);
    String next =
        chooses
            ? field
            : now(before.round(), call).flatMap(one -> one.after(field)).map(Field::id).orElse("");
    goOn(call.person().id(), before.round(), next);
    return Effect.done(new WordsCode(what, question, next).text(before.round()));
  }

  /** Inside a transaction: asks this field next, or ends when there is none. */
  void goOn(PersonId person, RoundId round, String next) {
    if (next.isEmpty()) {
      dialogues.remove(person);
    } else {
      dialogues.save(Dialogue.asking(person, round, Questionnaire.questionOf(next), next));
    }
  }

  /** Lets others see the answer to the question. */
  WordsCode give(Now now, String question, Visibility to, Call call) {
    Map<String, String> all = new HashMap<>(now.questionnaire().values());
    all.put(question + AnswerFormView.SEEN, to.name());
    Optional<Given> given =
        AnswerValues.read(all, AnswerPaper.of(now.sheet()), call).given().stream()
            .filter(one -> one.prompt().equals(question))
            .findFirst();
    if (given.isEmpty()) {
      return WordsCode.of("other", "");
    }
    return WordsCode.read(
        once.run(
            call.origin(),
            () ->
                recordOne.record(call.actor(), now.round(), given.get())
                        instanceof RecordAnswer.Recorded
                    ? Effect.done(new WordsCode("given", question, "").text(now.round()))
                    : Effect.refused(WordsCode.of("other", "").text(now.round()))));
  }
}
