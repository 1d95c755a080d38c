package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.schedule.DaysOff;
import no.praksis.practice.schedule.Plan;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;

/** A group's schedules, the next rounds that come of them, and what falls out. */
public final class ScheduleView {
  private static final int COMING = 5;

  private ScheduleView() {}

  /**
   * What there is to show.
   *
   * @param done a sentence about what was just changed; empty for none
   * @param country whose public holidays are kept; empty for none
   * @param today in the group's zone
   * @param breaksButton the id of the button to the form of breaks; empty for who may not
   */
  public record Page(
      String done,
      List<Plan> plans,
      DaysOff daysOff,
      String country,
      LocalDate today,
      String breaksButton) {}

  /**
   * @param titles from the name of a set of questions to its title
   */
  public static Message of(Page page, UnaryOperator<String> titles, Texts texts) {
    List<Element> elements = new ArrayList<>();
    if (!page.done().isEmpty()) {
      elements.add(new Paragraph(page.done()));
    }
    String title = texts.say("schedule.title");
    elements.add(new Heading(title));
    if (page.plans().isEmpty()) {
      elements.add(new Note(texts.say("schedule.none")));
    } else {
      elements.add(new Items(lines(page.plans(), titles, texts)));
      rounds(page, texts, elements);
    }
    elements.add(new Heading(texts.say("breaks.title")));
    elements.add(new Items(BreaksLines.of(page.daysOff(), page.country(), page.today(), texts)));
    if (!page.breaksButton().isEmpty()) {
      elements.add(Buttons.of(Button.plain(page.breaksButton(), texts.say("breaks.button"))));
    }
    return new Message(page.done().isEmpty() ? title : page.done(), elements);
  }

  private static List<String> lines(List<Plan> plans, UnaryOperator<String> titles, Texts texts) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      String what = line(plans.get(i).schedule(), titles, texts);
      lines.add(texts.say("schedule.line", "number", i + 1, "what", what));
    }
    return lines;
  }

  /** What falls out is shown up to the round after those, so that a break behind them is seen. */
  private static void rounds(Page page, Texts texts, List<Element> elements) {
    List<Coming> coming = coming(page.plans());
    elements.add(new Heading(texts.say("schedule.coming")));
    elements.add(
        new Items(
            coming.stream().limit(COMING).map(one -> texts.moment(one.at(), one.zone())).toList()));
    Optional<Instant> last = coming.stream().map(Coming::at).max(Comparator.naturalOrder());
    List<String> out = FallenOut.until(last.orElse(Instant.EPOCH), page.plans(), texts);
    if (!out.isEmpty()) {
      elements.add(new Heading(texts.say("schedule.falls-out")));
      elements.add(new Items(out));
    }
  }

  private record Coming(Instant at, ZoneId zone) {}

  private static List<Coming> coming(List<Plan> plans) {
    return plans.stream()
        .flatMap(
            plan ->
                plan.coming()
                    .limit(COMING + 1)
                    .map(one -> new Coming(one.at(), plan.schedule().recurrence().zone())))
        .sorted(Comparator.comparing(Coming::at))
        .limit(COMING + 1)
        .toList();
  }

  private static String line(Schedule schedule, UnaryOperator<String> titles, Texts texts) {
    Recurrence recurrence = schedule.recurrence();
    String days =
        String.join(
            ", ",
            recurrence.days().stream()
                .sorted()
                .map(day -> texts.say("weekday." + day.name().toLowerCase(Locale.ROOT)))
                .toList());
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("days", days);
    arguments.put("time", recurrence.time().toString());
    arguments.put("weeks", recurrence.everyWeeks());
    arguments.put("zone", recurrence.zone().getId());
    arguments.put("set", titles.apply(schedule.promptSet()));
    return texts.say("schedule.recurrence", arguments);
  }
}
