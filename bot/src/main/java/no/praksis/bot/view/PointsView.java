package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
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
        .forEach(point -> elements.add(new Quote(state(point, texts), point.text())));
    return new Message(title, elements);
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

  static String state(ActionPoint point, Texts texts) {
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
