package no.praksis.bot.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;

/** A group's schedules, and the next rounds that come of them. */
public final class ScheduleView {
  private static final int COMING = 5;

  private ScheduleView() {}

  /**
   * @param done a sentence about what was just changed; empty for none
   * @param titles from the name of a set of questions to its title
   */
  public static Message of(
      String done, List<Schedule> schedules, UnaryOperator<String> titles, Texts texts) {
    List<Element> elements = new ArrayList<>();
    if (!done.isEmpty()) {
      elements.add(new Paragraph(done));
    }
    String title = texts.say("schedule.title");
    elements.add(new Heading(title));
    if (schedules.isEmpty()) {
      elements.add(new Note(texts.say("schedule.none")));
      return new Message(title, elements);
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < schedules.size(); i++) {
      lines.add(
          texts.say(
              "schedule.line", "number", i + 1, "what", line(schedules.get(i), titles, texts)));
    }
    elements.add(new Items(lines));
    schedules.stream()
        .map(schedule -> pause(schedule, texts))
        .filter(pause -> !pause.isEmpty())
        .distinct()
        .forEach(pause -> elements.add(new Note(pause)));
    elements.add(new Heading(texts.say("schedule.coming")));
    elements.add(new Items(coming(schedules, texts)));
    return new Message(done.isEmpty() ? title : done, elements);
  }

  private static List<String> coming(List<Schedule> schedules, Texts texts) {
    record Coming(Instant at, Schedule schedule) {}
    return schedules.stream()
        .flatMap(
            schedule -> schedule.coming().limit(COMING).map(one -> new Coming(one.at(), schedule)))
        .sorted(Comparator.comparing(Coming::at))
        .limit(COMING)
        .map(one -> texts.moment(one.at(), one.schedule().recurrence().zone()))
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

  private static String pause(Schedule schedule, Texts texts) {
    LocalDate from = schedule.pausedFrom();
    LocalDate until = schedule.pausedUntil();
    return from == null || until == null
        ? ""
        : texts.say("schedule.paused", "from", texts.day(from), "until", texts.day(until));
  }
}
