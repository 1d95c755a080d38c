package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Round;

/** A round, asked question by question in the private chat. Its buttons begin with "words:". */
public final class WordsView {
  private static final int LABEL = 24;
  private static final int MOST_PEOPLE = 10;
  private static final String TOPIC = "words:";

  private WordsView() {}

  /** Leads to the private chat's way of answering. */
  public static Button start(RoundId round, Texts texts) {
    return Button.plain(TOPIC + "start:" + round.value(), texts.say("button.answer-here"));
  }

  /** The form, and beside it the private chat, where that may be. */
  public static Buttons ways(Round.Asked round, Button.Style style, String form, Texts texts) {
    Button button = new Button("answer:" + round.id().value(), form, style);
    return round.questions().anonymous()
        ? Buttons.of(button)
        : Buttons.of(button, start(round.id(), texts));
  }

  /** The same for whoever has answered. */
  static Buttons changes(Round.Asked round, Button form, Texts texts) {
    String which = TOPIC + "which:" + round.id().value();
    return round.questions().anonymous()
        ? Buttons.of(form)
        : Buttons.of(form, Button.plain(which, texts.say("button.change-here")));
  }

  /** Beside the form that opens. */
  public static Message beside(RoundId round, Texts texts) {
    String text = texts.say("words.beside-form");
    return new Message(text, List.of(new Paragraph(text), Buttons.of(start(round, texts))));
  }

  /** How it works, and who sees what is written. */
  public static List<Element> introduction(Visibility seen, RoundId round, Texts texts) {
    return List.of(
        new Paragraph(texts.say("words.introduction")),
        new Note(texts.say("words.seen-by", "who", texts.say(whoIs(seen)))),
        Buttons.of(Button.plain("answer:" + round.value(), texts.say("button.use-form"))));
  }

  private static String whoIs(Visibility seen) {
    return switch (seen) {
      case GROUP -> "words.who.group";
      case FACILITATOR -> "words.who.facilitator";
      case ONLY_ME -> "words.who.only-me";
    };
  }

  /**
   * A question, or a part of one.
   *
   * @param before what the form says above it
   */
  public static List<Element> question(
      RoundId round, Field field, List<Element> before, Texts texts) {
    List<Element> elements = new ArrayList<>(before);
    elements.add(new Heading(field.label()));
    if (!field.hint().isEmpty()) {
      elements.add(new Note(field.hint()));
    }
    if (field instanceof Field.Text && !field.value().isBlank()) {
      elements.add(new Quote(texts.say("words.you-wrote"), field.value()));
    }
    options(round, field, elements, texts);
    elements.add(
        Buttons.of(
            Button.plain(
                TOPIC + "skip:" + round.value() + ":" + field.id(),
                texts.say(field instanceof Field.Several ? "button.done-choosing" : "button.skip")),
            Button.plain(TOPIC + "stop:" + round.value(), texts.say("button.stop"))));
    return elements;
  }

  private static void options(RoundId round, Field field, List<Element> elements, Texts texts) {
    String topic = TOPIC + "pick:" + round.value() + ":" + field.id() + ":";
    switch (field) {
      case Field.Choice choice ->
          options(topic, choice.options(), List.of(choice.value()), elements);
      case Field.Several several -> options(topic, several.options(), several.chosen(), elements);
      case Field.Somebody people when people.options().size() <= MOST_PEOPLE ->
          options(topic, people.options(), List.of(people.value()), elements);
      case Field.Somebody people -> elements.add(new Note(texts.say("words.write-name")));
      case Field.Text text -> {}
      case Field.Date date -> {}
      case Field.Time time -> {}
    }
  }

  /** Options with long labels are counted, and the buttons have their numbers. */
  private static void options(
      String topic, List<Field.Option> options, List<String> chosen, List<Element> elements) {
    boolean fit = options.stream().allMatch(one -> length(one.label()) <= LABEL - 2);
    List<Button> buttons = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Field.Option option = options.get(i);
      lines.add(i + 1 + ". " + option.label());
      String mark = chosen.contains(option.id()) ? "✓ " : "";
      String label = mark + (fit ? option.label() : Integer.toString(i + 1));
      buttons.add(Button.plain(topic + option.id(), label));
    }
    if (!fit) {
      elements.add(new Items(lines));
    }
    elements.add(new Buttons(buttons));
  }

  /** For a moment: the next round, the day that the form suggests, or a day that is written. */
  public static Field moments(Field.Choice moment, LocalDate suggested, Texts texts) {
    List<Field.Option> options = new ArrayList<>();
    for (Field.Option option : moment.options()) {
      options.add(
          option.id().equals(AnswerFormView.ON_DATE)
              ? new Field.Option(suggested.toString(), texts.day(suggested))
              : option);
    }
    return new Field.Choice(
        moment.id(),
        moment.label(),
        texts.say("words.write-day"),
        false,
        moment.value().equals(AnswerFormView.ON_DATE) ? suggested.toString() : moment.value(),
        options,
        moment.look());
  }

  /** What became of an answer, and who sees it. */
  public static List<Element> kept(
      RoundId round, String question, Visibility seen, String sentence, Texts texts) {
    Visibility other = seen == Visibility.GROUP ? Visibility.FACILITATOR : Visibility.GROUP;
    String id = TOPIC + "seen:" + round.value() + ":" + question + ":" + other.name();
    String label = other == Visibility.GROUP ? "button.to-group" : "button.to-facilitator";
    return List.of(
        new Paragraph(sentence + " " + texts.say("shown." + code(seen))),
        Buttons.of(Button.plain(id, texts.say(label))));
  }

  private static String code(Visibility seen) {
    return switch (seen) {
      case GROUP -> "group";
      case FACILITATOR -> "facilitator";
      case ONLY_ME -> "only-me";
    };
  }

  /** Which question somebody wants to answer or change. */
  public static Message which(String sentence, RoundId round, List<Prompt> prompts, Texts texts) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(sentence));
    elements.addAll(
        questions(prompts, prompt -> TOPIC + "ask:" + round.value() + ":" + prompt, texts));
    return new Message(sentence, elements);
  }

  /** One button for each question, with all of its words above where they don't fit. */
  static List<Element> questions(List<Prompt> prompts, UnaryOperator<String> id, Texts texts) {
    List<Button> buttons =
        prompts.stream()
            .map(
                prompt ->
                    Button.plain(
                        id.apply(prompt.key()), shortened(prompt.question().in(texts.language()))))
            .toList();
    return List.of(new Buttons(buttons));
  }

  /** Goes on later, or goes back to what is answered. */
  public static Buttons again(String action, RoundId round, String label, Texts texts) {
    return Buttons.of(Button.plain(TOPIC + action + ":" + round.value(), texts.say(label)));
  }

  /** Gives somebody back what can't be kept. */
  public static Message givenBack(String why, String words, Texts texts) {
    return new Message(
        why,
        List.of(
            new Paragraph(why),
            new Paragraph(texts.say("answer.your-words")),
            new Quote("", words)));
  }

  static String shortened(String label) {
    return length(label) <= LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LABEL - 1)).strip() + "…";
  }

  private static int length(String label) {
    return label.codePointCount(0, label.length());
  }
}
