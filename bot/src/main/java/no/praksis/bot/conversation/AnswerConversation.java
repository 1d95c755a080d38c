package no.praksis.bot.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.SharedView;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.PrepareAnswer;
import no.praksis.practice.round.PrepareAnswer.Sheet;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.Said;

/** The form of a round: opens it, keeps what was filled in, shows what others have shared. */
final class AnswerConversation implements Conversation {
  static final String TOPIC = "answer";
  private static final String TOO_LONG = "too-long:";
  private static final String NOT_OFFERED = "not-offered:";

  private final PrepareAnswer prepareAnswer;
  private final RecordAnswer recordAnswer;
  private final ReadRound readRound;
  private final People people;
  private final RoundGroups rounds;
  private final Once once;

  AnswerConversation(
      PrepareAnswer prepareAnswer,
      RecordAnswer recordAnswer,
      ReadRound readRound,
      People people,
      RoundGroups rounds,
      Once once) {
    this.prepareAnswer = prepareAnswer;
    this.recordAnswer = recordAnswer;
    this.readRound = readRound;
    this.people = people;
    this.rounds = rounds;
    this.once = once;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return rounds.groupOf(new RoundId(id));
  }

  @Override
  public Reply pressed(String id, Call call) {
    return open(new RoundId(id), call);
  }

  /** Opens the form, or shows what was shared when it is too late for that. */
  Reply open(RoundId round, Call call) {
    return switch (prepareAnswer.prepare(call.actor(), round)) {
      case Sheet sheet -> new Reply.OpenForm(form(sheet, call));
      case PrepareAnswer.NotOpen closed -> Reply.tell(call.texts().say("answer.closed"));
      case PrepareAnswer.NotAParticipant stranger ->
          Reply.tell(call.texts().say("answer.not-a-participant"));
    };
  }

  private Form form(Sheet sheet, Call call) {
    Names names = Names.of(people.find(sheet.colleagues()));
    return AnswerFormView.of(sheet, names, call.today(), call.texts());
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return sheet(new RoundId(id), call).map(sheet -> form(sheet, call));
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    RoundId round = new RoundId(id);
    AnswerValues read = AnswerValues.read(values, paper(round, call), call);
    if (!read.errors().isEmpty() && sheet(round, call).isPresent()) {
      return again(id, values, read.errors(), call);
    }
    String result =
        once.run(
            call.origin(), () -> effect(recordAnswer.record(call.actor(), round, read.given())));
    if (result.startsWith(TOO_LONG)) {
      return again(id, values, tooLong(result, values, call), call);
    }
    if (result.startsWith(NOT_OFFERED)) {
      return again(id, values, notOffered(result, call), call);
    }
    return switch (result) {
      case "recorded", "changed", "withdrawn" -> saved(result, round, call);
      case "nothing-said" ->
          again(id, values, Map.of("", call.texts().say("answer.nothing-said")), call);
      case "closed" -> keptForYou("answer.closed-while-typing", round, values, call);
      default -> keptForYou("answer.not-a-participant", round, values, call);
    };
  }

  private AnswerPaper paper(RoundId round, Call call) {
    Visibility visibility = call.group() == null ? Visibility.ONLY_ME : call.group().visibility();
    return new AnswerPaper(
        rounds.asked(round), call.person().id(), visibility, () -> sheet(round, call));
  }

  private Optional<Sheet> sheet(RoundId round, Call call) {
    return prepareAnswer.prepare(call.actor(), round) instanceof Sheet sheet
        ? Optional.of(sheet)
        : Optional.empty();
  }

  private static Effect effect(RecordAnswer.Result result) {
    return switch (result) {
      case RecordAnswer.Recorded(boolean first) -> Effect.done(first ? "recorded" : "changed");
      case RecordAnswer.Withdrawn withdrawn -> Effect.done("withdrawn");
      case RecordAnswer.RoundClosed closed -> Effect.refused("closed");
      case RecordAnswer.NotAParticipant stranger -> Effect.refused("not-a-participant");
      case RecordAnswer.NothingSaid nothing -> Effect.refused("nothing-said");
      case RecordAnswer.TooLong tooLong ->
          Effect.refused(TOO_LONG + String.join(",", tooLong.prompts()));
      case RecordAnswer.NotOffered strange ->
          Effect.refused(NOT_OFFERED + String.join(",", strange.prompts()));
    };
  }

  private Reply saved(String result, RoundId round, Call call) {
    String sentence = call.texts().say("answer." + result);
    return new Reply.Kept(() -> sharedOrAlone(sentence, round, call));
  }

  /** That it is kept is told even where nothing else can be read. */
  private Message sharedOrAlone(String sentence, RoundId round, Call call) {
    try {
      return shared(sentence, round, call);
    } catch (StorageUnavailable unavailable) {
      return Message.of(sentence);
    }
  }

  /** What others have shared so far, after a sentence on what became of the person's answer. */
  Message shared(String sentence, RoundId round, Call call) {
    Optional<Reading> reading = readRound.read(call.actor(), round);
    if (reading.isEmpty()) {
      return Message.of(sentence);
    }
    Names names =
        Names.of(people.find(reading.get().said().stream().flatMap(Said::people).toList()));
    String hint = isVague(reading.get(), call) ? call.texts().say("vague.hint") : "";
    return SharedView.of(sentence, hint, reading.get(), call.person().id(), names, call.texts());
  }

  /** Whether one's own action point of this round could be smaller and more concrete. */
  private static boolean isVague(Reading reading, Call call) {
    return reading.said().stream()
        .filter(said -> said.person().equals(call.person().id()))
        .filter(said -> said.prompt() instanceof Prompt.WhatNow)
        .anyMatch(said -> Vagueness.isVague(said.text()));
  }

  /** It can't be kept any more, so the person gets the words back. */
  private Reply keptForYou(String key, RoundId round, Map<String, String> values, Call call) {
    List<Prompt> prompts = rounds.asked(round);
    List<PersonId> people =
        prompts.stream()
            .filter(Prompt.Somebody.class::isInstance)
            .map(prompt -> new PersonId(values.getOrDefault(prompt.key(), AnswerFormView.NOTHING)))
            .toList();
    Names names = Names.of(this.people.find(people));
    return new Reply.CloseForm(
        AnswerValues.givenBack(call.texts().say(key), prompts, values, names, call.texts()));
  }

  private static Map<String, String> tooLong(String result, Map<String, String> values, Call call) {
    Map<String, String> errors = new HashMap<>();
    for (String prompt : result.substring(TOO_LONG.length()).split(",")) {
      String text = values.getOrDefault(prompt, "");
      int length = text.codePointCount(0, text.length());
      errors.put(
          prompt, call.texts().say("answer.too-long", "length", length, "most", Answer.MAX_LENGTH));
    }
    return errors;
  }

  private static Map<String, String> notOffered(String result, Call call) {
    Map<String, String> errors = new HashMap<>();
    for (String prompt : result.substring(NOT_OFFERED.length()).split(",")) {
      errors.put(prompt, call.texts().say("questions.not-offered"));
    }
    return errors;
  }

  private Reply again(
      String id, Map<String, String> values, Map<String, String> errors, Call call) {
    return form(id, call)
        .<Reply>map(form -> new Reply.KeepForm(form.again(values, errors)))
        .orElseGet(() -> keptForYou("answer.closed-while-typing", new RoundId(id), values, call));
  }
}
