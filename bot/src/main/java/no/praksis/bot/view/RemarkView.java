package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;

/** Asks which question it is that somebody's words answer. */
public final class RemarkView {
  private RemarkView() {}

  /** Under a round's message. */
  public static Message which(RemarkId remark, RoundId round, List<Prompt> prompts, Texts texts) {
    String text = texts.say("reply.which");
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(text));
    elements.addAll(questions("remark:at:", remark, round, prompts, texts));
    elements.add(Buttons.of(none(remark, texts)));
    elements.add(new Note(texts.say("answer.hint")));
    return new Message(text, elements);
  }

  /**
   * In the private chat.
   *
   * @param nearest commands that were perhaps meant
   */
  public static Message loose(
      RemarkId remark, RoundId round, List<Prompt> prompts, List<String> nearest, Texts texts) {
    String text = texts.say("loose.which");
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(text));
    elements.addAll(questions("loose:at:", remark, round, prompts, texts));
    elements.add(Buttons.of(none(remark, texts), WordsView.start(round, texts)));
    addNearest(elements, nearest, texts);
    return new Message(text, elements);
  }

  /** In the private chat, with rounds open in several groups. */
  public static Message looseIn(
      RemarkId remark, List<InGroup> rounds, List<String> nearest, Texts texts) {
    String text = texts.say("loose.which-group");
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(text));
    elements.add(
        new Buttons(
            rounds.stream()
                .map(
                    one ->
                        Button.plain(
                            "loose:round:" + remark.value() + ":" + one.round().value(),
                            WordsView.shortened(one.group())))
                .toList()));
    elements.add(Buttons.of(none(remark, texts)));
    addNearest(elements, nearest, texts);
    return new Message(text, elements);
  }

  /** A round, and the name of its group. */
  public record InGroup(RoundId round, String group) {}

  private static List<Element> questions(
      String topic, RemarkId remark, RoundId round, List<Prompt> prompts, Texts texts) {
    return WordsView.questions(
        prompts, key -> topic + remark.value() + ":" + round.value() + ":" + key, texts);
  }

  private static Button none(RemarkId remark, Texts texts) {
    return Button.plain("remark:none:" + remark.value(), texts.say("button.no-answer"));
  }

  private static void addNearest(List<Element> elements, List<String> nearest, Texts texts) {
    if (!nearest.isEmpty()) {
      elements.add(new Note(texts.say("loose.or-command")));
      elements.add(
          new Buttons(
              nearest.stream().map(word -> Button.plain("command:" + word, word)).toList()));
    }
  }
}
