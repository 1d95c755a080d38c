package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;

/** Action points: to their owner "what you wanted to try". */
public final class PointsView {
  private static final int MOST = 20;

  private PointsView() {}

  /** One's own, open ones first. */
  public static Message mine(List<ActionPoint> points, Texts texts) {
    List<Element> elements = new ArrayList<>();
    String title = texts.say("points.mine");
    elements.add(new Heading(title));
    if (points.isEmpty()) {
      elements.add(new Note(texts.say("points.none-mine")));
    }
    points.stream()
        .sorted(Comparator.comparing(PointsView::isDone))
        .limit(MOST)
        .forEach(point -> elements.addAll(one(point, "", texts)));
    return new Message(title, elements);
  }

  /**
   * One of one's own, with its buttons while it is open.
   *
   * @param group to name; empty for none
   */
  static List<Element> one(ActionPoint point, String group, Texts texts) {
    String state = state(point, texts);
    Quote quote = new Quote(group.isEmpty() ? state : state + " · " + group, point.text());
    return isDone(point) ? List.of(quote) : List.of(quote, buttons(point, texts));
  }

  private static Buttons buttons(ActionPoint point, Texts texts) {
    String id = point.id().value();
    return Buttons.of(
        Button.plain("point:tried:" + id, texts.say("since.tried")),
        Button.plain("point:drop:" + id, texts.say("since.let-go")),
        Button.plain("point:change:" + id, texts.say("button.change-point")));
  }

  /** After the third <i>not yet</i>: asked once, privately. */
  public static Message smaller(ActionPoint point, String group, Texts texts) {
    String title = texts.say("smaller.question");
    String id = point.id().value();
    return new Message(
        title,
        List.of(
            new Quote(texts.say("smaller.wanted-in", "group", group), point.text()),
            new Paragraph(title),
            new Note(texts.say("since.private")),
            Buttons.of(
                Button.plain("point:smaller:" + id, texts.say("button.smaller")),
                Button.plain("point:keep:" + id, texts.say("button.keep-point")),
                Button.plain("point:drop:" + id, texts.say("since.let-go")))));
  }

  /** What became of it, with a way back. */
  public static Message after(String sentence, String button, String label) {
    return new Message(
        sentence, List.of(new Paragraph(sentence), Buttons.of(Button.plain(button, label))));
  }

  /** What the group has shared. */
  public static Message shared(List<ActionPoint> points, Names names, Texts texts) {
    List<Element> elements = new ArrayList<>();
    String title = texts.say("points.group");
    elements.add(new Heading(title));
    if (points.isEmpty()) {
      elements.add(new Note(texts.say("points.none-group")));
    }
    points.stream()
        .limit(MOST)
        .forEach(point -> elements.add(new Quote(names.of(point.person()), point.text())));
    return new Message(title, elements);
  }

  private static boolean isDone(ActionPoint point) {
    return point.state() != ActionPoint.State.OPEN;
  }

  private static String state(ActionPoint point, Texts texts) {
    return switch (point.state()) {
      case TRIED -> texts.say("points.tried");
      case LET_GO -> texts.say("points.let-go");
      case OPEN ->
          switch (point.due()) {
            case Due.NextRound next -> texts.say("points.open-next-round");
            case Due.OnDate(LocalDate date) ->
                texts.say("points.open-date", "day", texts.day(date));
            case Due.AtMeeting meeting ->
                texts.say("points.open-meeting", "day", texts.day(meeting.date()));
          };
    };
  }
}
