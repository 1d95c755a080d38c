package no.praksis.bot.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.HomeView.Card;
import no.praksis.bot.view.HomeView.Latest;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Role;
import no.praksis.practice.meeting.Meeting;

/** A group at a glance, in somebody's home. */
final class HomeCardView {
  private HomeCardView() {}

  static List<Element> of(Card card, Texts texts) {
    String roles =
        String.join(
            ", ",
            Arrays.stream(Role.values())
                .filter(card.roles()::contains)
                .map(role -> texts.say("home-role." + role.name().toLowerCase(Locale.ROOT)))
                .toList());
    String title = texts.say("home.group", "group", card.group().name(), "roles", roles);
    List<String> lines = new ArrayList<>(moments(card, texts));
    lines.addAll(figures(card, texts));
    if (!card.facilitator().invited().isEmpty()) {
      lines.add(texts.say("home.invited", "name", card.facilitator().invited()));
    } else if (!card.facilitator().there()) {
      lines.add(texts.say("home.no-facilitator"));
    }
    return List.of(new Paragraph(title), new Items(lines));
  }

  private static List<String> moments(Card card, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(next(card, texts));
    Meeting meeting = card.meeting();
    if (meeting != null) {
      lines.add(texts.say("home.meeting", "moment", moment(meeting, card.group(), texts)));
    }
    return lines;
  }

  private static String next(Card card, Texts texts) {
    Instant next = card.next();
    if (card.group().paused()) {
      return texts.say("home.paused");
    }
    return next == null
        ? texts.say("home.no-next")
        : texts.say("home.next", "moment", texts.moment(next, card.group().zone()));
  }

  private static String moment(Meeting meeting, Group group, Texts texts) {
    return meeting.time() == null
        ? texts.day(meeting.date())
        : texts.moment(meeting.begins(group.zone()), group.zone());
  }

  private static List<String> figures(Card card, Texts texts) {
    List<String> lines = new ArrayList<>();
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
    Integer requests = card.requests();
    if (requests != null) {
      lines.add(texts.say("home.open-requests", "count", requests));
    }
    return lines;
  }
}
