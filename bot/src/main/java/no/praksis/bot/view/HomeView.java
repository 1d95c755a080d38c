package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Divider;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.group.Group;
import no.praksis.practice.round.Round;

/** What is open for one person now. */
public final class HomeView {
  private HomeView() {}

  public static Home of(
      String name,
      List<OpenRound> open,
      List<ActionPoint> points,
      List<String> groups,
      Texts texts) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(texts.say("home.now")));
    if (open.isEmpty()) {
      elements.add(new Note(texts.say("home.nothing-open")));
    }
    open.forEach(one -> elements.addAll(round(one, texts)));
    elements.add(new Divider());
    elements.add(new Heading(texts.say("points.mine")));
    if (points.isEmpty()) {
      elements.add(new Note(texts.say("points.none-mine")));
    }
    points.forEach(point -> elements.add(new Quote(PointsView.state(point, texts), point.text())));
    elements.add(new Divider());
    elements.add(new Heading(texts.say("home.groups")));
    if (groups.isEmpty()) {
      elements.add(new Note(texts.say("home.no-groups")));
      return new Home(texts.say("home.title", "name", name), elements);
    }
    elements.add(new Items(groups));
    return new Home(texts.say("home.title", "name", name), elements);
  }

  private static List<Element> round(OpenRound one, Texts texts) {
    String until = texts.moment(one.round().closesAt(), one.group().zone());
    String label = one.answered() ? "button.change-answer" : "button.answer";
    String button = "answer:" + one.round().id().value();
    return List.of(
        new Paragraph(
            texts.say(
                one.answered() ? "home.answered" : "home.round",
                "group",
                one.group().name(),
                "moment",
                until)),
        Buttons.of(
            one.answered()
                ? Button.plain(button, texts.say(label))
                : Button.primary(button, texts.say(label))));
  }

  /** A round that is open for the person. */
  public record OpenRound(Group group, Round.Open round, boolean answered) {}
}
