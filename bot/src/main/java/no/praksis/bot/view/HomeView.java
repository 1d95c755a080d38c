package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.meeting.Meeting;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.round.Round;
import org.jspecify.annotations.Nullable;

/** What is open for one person now, their groups at a glance, and what they have chosen. */
public final class HomeView {
  private static final int MOST = 5;

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
   * @param wanted what the person is looking for
   * @param offered what the person has offered to help with
   * @param names of everybody in {@code wanted} and {@code offered}
   * @param away when the person is away now or will be, null otherwise
   * @param today in the person's zone
   */
  public record Content(
      Person person,
      List<OpenRound> open,
      List<ActionPoint> points,
      List<Wanted> wanted,
      List<Wanted> offered,
      Names names,
      List<Card> groups,
      @Nullable Away away,
      LocalDate today) {
    public Content {
      open = List.copyOf(open);
      points = List.copyOf(points);
      wanted = List.copyOf(wanted);
      offered = List.copyOf(offered);
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
   * @param requests how many are open, as far as the person may see them; null for whoever sees no
   *     figures
   */
  public record Card(
      Group group,
      Set<Role> roles,
      @Nullable Instant next,
      @Nullable Meeting meeting,
      Facilitator facilitator,
      @Nullable Latest latest,
      @Nullable Integer requests) {
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
    if (takesPart() || !content.points().isEmpty()) {
      points();
      elements.add(new Divider());
    }
    if (takesPart() || !content.wanted().isEmpty() || !content.offered().isEmpty()) {
      requests();
      elements.add(new Divider());
    }
    groups();
    elements.add(new Divider());
    choices();
    return new Home(
        texts.say("home.title", "name", content.person().name()), elements, texts.say("home.more"));
  }

  /** Rounds ask nothing of whoever only facilitates. */
  private boolean takesPart() {
    return content.groups().stream().anyMatch(card -> card.roles().contains(Role.PARTICIPANT));
  }

  private void rounds() {
    elements.add(new Heading(texts.say("home.now")));
    if (content.open().isEmpty()) {
      elements.add(new Note(texts.say("home.nothing-open")));
    }
    OpenRound first =
        content.open().stream().filter(one -> !one.answered()).findFirst().orElse(null);
    content.open().forEach(one -> round(one, one.equals(first)));
  }

  private void round(OpenRound one, boolean first) {
    String until = texts.moment(one.round().closesAt(), one.group().zone());
    Button.Style style = first ? Button.Style.PRIMARY : Button.Style.PLAIN;
    String label = texts.say(one.answered() ? "button.change-answer" : "button.answer");
    String key = one.answered() ? "home.answered" : "home.round";
    elements.add(new Paragraph(texts.say(key, "group", one.group().name(), "moment", until)));
    Button form = new Button("answer:" + one.round().id().value(), label, style);
    elements.add(
        one.answered()
            ? WordsView.changes(one.round(), form, texts)
            : WordsView.ways(one.round(), style, label, texts));
  }

  private void points() {
    elements.add(new Heading(texts.say("points.mine")));
    if (content.points().isEmpty()) {
      elements.add(new Note(texts.say("points.none-mine")));
    }
    Map<GroupId, String> groups = content.groups().size() > 1 ? groupNames() : Map.of();
    content.points().stream()
        .sorted(Comparator.comparing(HomeView::date))
        .limit(MOST)
        .forEach(
            point ->
                elements.addAll(
                    PointsView.one(point, groups.getOrDefault(point.group(), ""), texts)));
    if (content.points().size() > MOST) {
      int more = content.points().size() - MOST;
      elements.add(new Note(texts.say("requests.more", "count", more)));
      elements.add(Buttons.of(Button.plain("command:points", texts.say("button.all-points"))));
    }
  }

  private static LocalDate date(ActionPoint point) {
    return switch (point.due()) {
      case Due.NextRound next -> LocalDate.MIN;
      case Due.OnDate(LocalDate date) -> date;
      case Due.AtMeeting meeting -> meeting.date();
    };
  }

  private void requests() {
    elements.addAll(
        HomeRequestsView.of(
            content.wanted(),
            content.offered(),
            new HomeRequestsView.Called(content.names(), groupNames()),
            texts));
  }

  private Map<GroupId, String> groupNames() {
    Map<GroupId, String> names = new HashMap<>();
    content.groups().forEach(card -> names.put(card.group().id(), card.group().name()));
    return names;
  }

  private void groups() {
    elements.add(new Heading(texts.say("home.groups")));
    if (content.groups().isEmpty()) {
      elements.add(new Note(texts.say("home.no-groups")));
    }
    content.groups().forEach(card -> elements.addAll(HomeCardView.of(card, texts)));
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
