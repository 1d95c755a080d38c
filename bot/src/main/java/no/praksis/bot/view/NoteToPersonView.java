package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;
import no.praksis.practice.round.Round;

/** What Praksis tells somebody privately, unasked: seldom, short and kind. */
public final class NoteToPersonView {
  private NoteToPersonView() {}

  /** One reminder for all rounds that wait for the person's answer. */
  public static Message reminder(List<Waiting> waiting, Texts texts) {
    String title = texts.say("reminder.title", "count", waiting.size());
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(title));
    for (Waiting one : waiting) {
      elements.add(
          new Paragraph(
              texts.say(
                  "reminder.round",
                  "group",
                  one.group().name(),
                  "moment",
                  texts.moment(one.round().closesAt(), one.group().zone()))));
      elements.add(
          WordsView.ways(one.round(), Button.Style.PLAIN, texts.say("button.answer"), texts));
    }
    elements.add(new Note(texts.say("reminder.once")));
    return new Message(title, elements);
  }

  /** A round that waits for an answer. */
  public record Waiting(Group group, Round.Open round) {}

  /** For the facilitator: nobody answered. */
  public static Message nobodyAnswered(Group group, LocalDate date, Texts texts) {
    return Message.of(texts.say("nobody-answered", "group", group.name(), "day", texts.day(date)));
  }

  /** The facilitator noted it; the person may see it otherwise. */
  public static Message awayNoted(Group group, LocalDate from, LocalDate until, Texts texts) {
    String text =
        texts.say(
            "away.noted",
            Map.of("group", group.name(), "from", texts.day(from), "until", texts.day(until)));
    return new Message(
        text,
        List.of(
            new Paragraph(text),
            Buttons.of(Button.plain("command:back", texts.say("away.button-back")))));
  }

  /** For the facilitator: Praksis was not running when these rounds were due. */
  public static Message roundsMissed(Group group, List<LocalDate> dates, Texts texts) {
    String days = String.join(", ", dates.stream().map(texts::day).toList());
    return Message.of(
        texts.say(
            "rounds-missed", Map.of("group", group.name(), "days", days, "count", dates.size())));
  }
}
