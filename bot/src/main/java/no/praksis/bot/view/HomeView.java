package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Divider;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.meeting.Meeting;
import no.praksis.practice.round.Round;
import org.jspecify.annotations.Nullable;

/** What is open for one person now, their groups at a glance, and what they have chosen. */
public final class HomeView {
  private final Content content;
  private final Texts texts;
  private final List<Element> elements = new ArrayList<>();

  private HomeView(Content content, Texts texts) {
    this.content = content;
    this.texts = texts;
  }

  /**
   * What the home is made of.
   *
   * @param points open ones
   * @param away when the person is away now or will be, null otherwise
   * @param today in the person's zone
   */
  public record Content(
      Person person,
      List<OpenRound> open,
      List<ActionPoint> points,
      List<Card> groups,
      @Nullable Away away,
      LocalDate today) {
    public Content {
      open = List.copyOf(open);
      points = List.copyOf(points);
      groups = List.copyOf(groups);
    }
  }

  /** A round that is open for the person. */
  public record OpenRound(Group group, Round.Open round, boolean answered) {}

  /**
   * A group at a glance.
   *
   * @param next when the next round opens; null when none is planned
   * @param meeting when the group meets next; null when that is not known
   * @param latest how many answered the latest round; null for whoever sees no figures, and when
   *     there was none
   */
  public record Card(
      Group group,
      Set<Role> roles,
      @Nullable Instant next,
      @Nullable Meeting meeting,
      Facilitator facilitator,
      @Nullable Latest latest) {
    public Card {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Whether somebody facilitates a group.
   *
   * @param invited the name of the one who is asked and has not answered; empty for none
   */
  public record Facilitator(boolean there, String invited) {}

  /** A round that is open or closed, in figures. */
  public record Latest(LocalDate date, boolean open, int answered, int asked) {}

  public static Home of(Content content, Texts texts) {
    return new HomeView(content, texts).home();
  }

  private Home home() {
    rounds();
    elements.add(new Divider());
    points();
    elements.add(new Divider());
    groups();
    elements.add(new Divider());
    choices();
    return new Home(texts.say("home.title", "name", content.person().name()), elements);
  }

  private void rounds() {
    elements.add(new Heading(texts.say("home.now")));
    if (content.open().isEmpty()) {
      elements.add(new Note(texts.say("home.nothing-open")));
    }
    content.open().forEach(this::round);
  }

  private void round(OpenRound one) {
    String until = texts.moment(one.round().closesAt(), one.group().zone());
    Button.Style style = one.answered() ? Button.Style.PLAIN : Button.Style.PRIMARY;
    String label = texts.say(one.answered() ? "button.change-answer" : "button.answer");
    String key = one.answered() ? "home.answered" : "home.round";
    elements.add(new Paragraph(texts.say(key, "group", one.group().name(), "moment", until)));
    elements.add(WordsView.ways(one.round(), style, label, texts));
  }

  private void points() {
    elements.add(new Heading(texts.say("points.mine")));
    if (content.points().isEmpty()) {
      elements.add(new Note(texts.say("points.none-mine")));
    }
    content.points().stream()
        .sorted(Comparator.comparing(HomeView::date))
        .forEach(point -> elements.add(new Quote(PointsView.state(point, texts), point.text())));
  }

  private static LocalDate date(ActionPoint point) {
    return switch (point.due()) {
      case Due.NextRound next -> LocalDate.MIN;
      case Due.OnDate(LocalDate date) -> date;
      case Due.AtMeeting meeting -> meeting.date();
    };
  }

  private void groups() {
    elements.add(new Heading(texts.say("home.groups")));
    if (content.groups().isEmpty()) {
      elements.add(new Note(texts.say("home.no-groups")));
    }
    content.groups().forEach(this::group);
  }

  private void group(Card card) {
    String roles =
        String.join(
            ", ",
            Arrays.stream(Role.values())
                .filter(card.roles()::contains)
                .map(role -> texts.say("home-role." + role.name().toLowerCase(Locale.ROOT)))
                .toList());
    elements.add(
        new Paragraph(texts.say("home.group", "group", card.group().name(), "roles", roles)));
    List<String> lines = new ArrayList<>();
    Instant next = card.next();
    lines.add(
        next == null
            ? texts.say("home.no-next")
            : texts.say("home.next", "moment", texts.moment(next, card.group().zone())));
    Meeting meeting = card.meeting();
    if (meeting != null) {
      lines.add(texts.say("home.meeting", "moment", moment(meeting, card.group())));
    }
    Latest latest = card.latest();
    if (latest != null) {
      lines.add(
          texts.say(
              latest.open() ? "home.latest-open" : "home.latest",
              Map.of(
                  "day", texts.shortDay(latest.date()),
                  "done", latest.answered(),
                  "all", latest.asked())));
    }
    if (!card.facilitator().invited().isEmpty()) {
      lines.add(texts.say("home.invited", "name", card.facilitator().invited()));
    } else if (!card.facilitator().there()) {
      lines.add(texts.say("home.no-facilitator"));
    }
    elements.add(new Items(lines));
  }

  private String moment(Meeting meeting, Group group) {
    return meeting.time() == null
        ? texts.day(meeting.date())
        : texts.moment(meeting.begins(group.zone()), group.zone());
  }

  private void choices() {
    elements.add(new Heading(texts.say("home.yours")));
    elements.add(new Items(List.of(away(), hours())));
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.plain("away:form", texts.say("button.away")));
    buttons.add(Button.plain("command:hours", texts.say("button.hours")));
    if (content.away() != null) {
      buttons.add(Button.plain("command:back", texts.say("button.back")));
    }
    elements.add(new Buttons(buttons));
    elements.add(
        new Buttons(
            Arrays.stream(Language.values())
                .map(
                    one ->
                        Button.plain(
                            "command:language " + one.tag(), texts.say("language." + one.tag())))
                .toList()));
    elements.add(
        Buttons.of(
            Button.plain("command:privacy", texts.say("button.privacy")),
            Button.plain("command:export", texts.say("button.export")),
            Button.plain("command:help", texts.say("button.help"))));
  }

  private String away() {
    Away away = content.away();
    if (away == null) {
      return texts.say("home.here");
    }
    String from = texts.day(away.from());
    String until = texts.day(away.until());
    return away.covers(content.today())
        ? texts.say("home.away", "until", until)
        : texts.say("home.away-later", "from", from, "until", until);
  }

  private String hours() {
    WorkingHours hours = content.person().hours();
    String days =
        String.join(
            ", ",
            hours.days().stream()
                .sorted()
                .map(day -> texts.say("weekday." + day.name().toLowerCase(Locale.ROOT)))
                .toList());
    return hours.days().isEmpty()
        ? texts.say("home.no-hours")
        : texts.say(
            "home.hours",
            Map.of(
                "days", days,
                "from", hours.from().toString(),
                "until", hours.until().toString()));
  }
}
