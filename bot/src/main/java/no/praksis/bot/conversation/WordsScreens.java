package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.bot.view.WordsView;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answer;

/** What is shown to somebody who answers in plain words. */
final class WordsScreens {
  private final WordsDesk desk;
  private final AnswerConversation answering;
  private final OpenRounds openRounds;

  WordsScreens(WordsDesk desk, AnswerConversation answering, OpenRounds openRounds) {
    this.desk = desk;
    this.answering = answering;
    this.openRounds = openRounds;
  }

  /** What this event did, and what is asked next. */
  Reply show(WordsCode code, RoundId round, Call call) {
    return desk.with(round, call, now -> new Reply.Tell(message(code, now)));
  }

  private Message message(WordsCode code, WordsDesk.Now now) {
    Texts texts = now.call().texts();
    List<Element> elements = new ArrayList<>();
    String sentence = texts.say("went." + known(code.what()));
    switch (code.what()) {
      case "start" ->
          elements.addAll(
              WordsView.introduction(now.sheet().group().visibility(), now.round(), texts));
      case "kept", "given" ->
          elements.addAll(
              WordsView.kept(
                  now.round(), code.question(), seen(now, code.question()), sentence, texts));
      case "stop" -> {
        elements.add(new Paragraph(sentence));
        elements.add(WordsView.again("start", now.round(), "button.go-on", texts));
      }
      case "ask" -> {}
      default -> elements.add(new Paragraph(sentence));
    }
    Optional<Field> next = now.field(code.next());
    if (next.isPresent()) {
      elements.addAll(asked(now, next.get()));
    } else if (code.what().equals("kept") || code.what().equals("skip")) {
      return ended(elements, sentence, now);
    }
    return new Message(next.map(Field::label).orElse(sentence), elements);
  }

  private static String known(String what) {
    return switch (what) {
      case "start", "ask", "kept", "taken-back", "given", "skip", "stop", "wait", "not-offered" ->
          what;
      default -> "other";
    };
  }

  private static Visibility seen(WordsDesk.Now now, String question) {
    return now.field(question + AnswerFormView.SEEN)
        .map(field -> Visibility.valueOf(field.value()))
        .orElse(now.sheet().group().visibility());
  }

  private List<Element> asked(WordsDesk.Now now, Field field) {
    return WordsView.question(now.round(), now.shown(field), now.before(field), now.call().texts());
  }

  /** Everything has been asked: what the others have shared, and what else is open. */
  private Message ended(List<Element> elements, String sentence, WordsDesk.Now now) {
    Call call = now.call();
    boolean anything = now.questions().stream().anyMatch(one -> now.answered(one.key()));
    String end = call.texts().say(anything ? "words.done" : "words.nothing-yet");
    elements.addAll(answering.shared(end, now.round(), call).elements());
    if (anything && now.begin().isPresent()) {
      elements.add(WordsView.again("start", now.round(), "button.go-on", call.texts()));
    }
    elements.add(WordsView.again("which", now.round(), "button.change-here", call.texts()));
    openRounds.unanswered(call.person().id()).stream()
        .filter(one -> !one.round().id().equals(now.round()))
        .forEach(
            one -> {
              elements.add(
                  new Paragraph(
                      call.texts()
                          .say(
                              "home.round",
                              "group",
                              one.group().name(),
                              "moment",
                              call.texts().moment(one.round().closesAt(), one.group().zone()))));
              elements.add(Element.Buttons.of(WordsView.start(one.round().id(), call.texts())));
            });
    return new Message(sentence, elements);
  }

  /** Asks the same again, with a word on why. */
  Reply again(WordsDesk.Now now, String field, String why) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(why));
    now.field(field).ifPresent(one -> elements.addAll(asked(now, one)));
    return new Reply.Tell(new Message(why, elements));
  }

  Reply help(WordsDesk.Now now, String field) {
    return again(now, field, now.call().texts().say("words.help"));
  }

  Reply tooLong(String length, String typed, Call call) {
    Texts texts = call.texts();
    String why =
        texts.say("answer.too-long", "length", Integer.parseInt(length), "most", Answer.MAX_LENGTH);
    return new Reply.Tell(WordsView.givenBack(why, typed, texts));
  }

  Reply refused(String key, String typed, Call call) {
    String why = call.texts().say(key);
    return new Reply.Tell(
        TypedText.isEmpty(typed) ? Message.of(why) : WordsView.givenBack(why, typed, call.texts()));
  }

  /** Which question to answer or to change. */
  Reply which(WordsDesk.Now now) {
    Texts texts = now.call().texts();
    return new Reply.Tell(
        WordsView.which(texts.say("words.which"), now.round(), now.questions(), texts));
  }
}
