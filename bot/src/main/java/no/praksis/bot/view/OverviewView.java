package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.GroupWeek;
import no.praksis.practice.summary.RegularSummary;
import no.praksis.practice.summary.Summary;

/** Summaries that come by themselves, and how to stop them. */
public final class OverviewView {
  private OverviewView() {}

  /**
   * All groups of one facilitator.
   *
   * @param unreachable whom no private message reaches, by group
   */
  public static Message week(
      List<GroupWeek> groups, Map<GroupId, List<PersonId>> unreachable, Names names, Texts texts) {
    String title = texts.say("overview.title", "count", groups.size());
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    for (GroupWeek group : groups) {
      add(elements, group, names, texts);
      List<PersonId> out = unreachable.getOrDefault(group.group().id(), List.of());
      if (!out.isEmpty()) {
        elements.add(new Paragraph(texts.say("roles.unreachable", "who", names.of(out))));
      }
    }
    elements.add(new Note(texts.say("overview.private")));
    elements.add(stop(RegularSummary.WEEK, texts));
    return new Message(title, elements);
  }

  /** A leader's summary of a month, with where it comes from. */
  public static Message month(Message summary, Texts texts) {
    List<Element> elements = new ArrayList<>(summary.elements());
    elements.add(new Note(texts.say("overview.monthly")));
    elements.add(stop(RegularSummary.MONTH, texts));
    return new Message(summary.summary(), elements);
  }

  private static void add(List<Element> elements, GroupWeek week, Names names, Texts texts) {
    elements.add(new Heading(week.group().name()));
    String figures =
        week.figures().stream().map(one -> line(one, texts)).collect(Collectors.joining(" "));
    String trend = SummaryView.trend(week.trend(), texts);
    elements.add(new Paragraph(trend.isEmpty() ? figures : figures + " " + trend));
    if (week.openRequests() > 0) {
      elements.add(new Paragraph(texts.say("overview.requests", "count", week.openRequests())));
    }
    if (!week.silent().isEmpty()) {
      elements.add(new Paragraph(texts.say("overview.silent", "who", names.of(week.silent()))));
    }
    Said experience = week.experience();
    if (experience != null) {
      elements.add(new Paragraph(texts.say("overview.experience")));
      String about = experience.about().isBlank() ? "" : experience.about() + " → ";
      elements.add(new Quote(names.of(experience.person()), about + experience.text()));
    }
  }

  private static String line(Summary.Figures figures, Texts texts) {
    return texts.say(
        "overview.answered",
        Map.of(
            "day", texts.shortDay(figures.date()),
            "done", figures.answered(),
            "all", figures.asked()));
  }

  private static Buttons stop(RegularSummary which, Texts texts) {
    return Buttons.of(Button.plain("summary:stop:" + which, texts.say("overview.stop")));
  }
}
