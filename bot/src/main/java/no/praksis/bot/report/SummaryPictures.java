package no.praksis.bot.report;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The picture in a summary: answers and action points by week, as far as its reader may see them.
 * It is drawn while the summary is already on its way. Safe for use by many threads.
 */
public final class SummaryPictures {
  /** As long as a season and some. */
  private static final Duration KEPT = Duration.ofDays(200);

  /** A year; the numbers of more weeks would come twice. */
  private static final int MOST_WEEKS = 52;

  private static final int MOST_REMEMBERED = 1_000;

  private final KeptFiles files;
  private final Map<Drawn, String> ids =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, String> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private @Nullable WeekChart chart;

  public SummaryPictures(KeptFiles files) {
    this.files = files;
  }

  /** Empty when there are rounds of one week only, or of none. */
  public Optional<Element.Picture> of(Summary summary, Texts texts) {
    TreeMap<LocalDate, WeekChart.Week> weeks = weeks(summary);
    if (weeks.size() < 2) {
      return Optional.empty();
    }
    List<WeekChart.Week> drawn = withoutGaps(weeks);
    List<Element.Bar> bars =
        weeks.values().stream()
            .map(week -> new Element.Bar(week.answers(), inWords(week, texts)))
            .toList();
    String words =
        bars.stream()
            .map(Element.Bar::words)
            .collect(Collectors.joining("; ", texts.say("summary.picture") + ": ", "."));
    return Optional.of(new Element.Picture(id(drawn, texts), words, bars));
  }

  /**
   * The same for the same, since a message is made anew each time that somebody tries to send it.
   */
  private String id(List<WeekChart.Week> weeks, Texts texts) {
    Drawn picture = new Drawn(weeks, texts.language());
    synchronized (ids) {
      String known = ids.get(picture);
      if (known != null && files.has(known)) {
        return known;
      }
      String id = files.keepSoon(() -> draw(weeks, texts), KEPT);
      ids.put(picture, id);
      return id;
    }
  }

  private record Drawn(List<WeekChart.Week> weeks, Language language) {}

  private KeptFile draw(List<WeekChart.Week> weeks, Texts texts) throws IOException {
    WeekChart.Words words =
        new WeekChart.Words(
            texts.say("summary.picture"),
            texts.say("summary.picture-axis"),
            texts.say("summary.picture-answers"),
            texts.say("summary.picture-points"));
    return new KeptFile("praksis.png", "image/png", chart().png(words, weeks));
  }

  /** Loading fonts takes a while, and many a program never draws. */
  private synchronized WeekChart chart() throws IOException {
    WeekChart loaded = chart;
    if (loaded == null) {
      loaded = WeekChart.load();
      chart = loaded;
    }
    return loaded;
  }

  /** The weeks with rounds, by their Monday. */
  private static TreeMap<LocalDate, WeekChart.Week> weeks(Summary summary) {
    Map<RoundId, Long> points =
        summary.to(Prompt.WhatNow.class).stream()
            .collect(Collectors.groupingBy(Said::round, HashMap::new, Collectors.counting()));
    TreeMap<LocalDate, WeekChart.Week> weeks = new TreeMap<>();
    for (Summary.Figures figures : summary.figures()) {
      LocalDate monday = figures.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      WeekChart.Week week =
          new WeekChart.Week(
              number(monday),
              figures.answered(),
              points.getOrDefault(figures.round(), 0L).intValue());
      weeks.merge(monday, week, SummaryPictures::both);
    }
    while (weeks.size() > 1
        && weeks.firstKey().plusWeeks(MOST_WEEKS).compareTo(weeks.lastKey()) <= 0) {
      weeks.pollFirstEntry();
    }
    return weeks;
  }

  private static WeekChart.Week both(WeekChart.Week one, WeekChart.Week other) {
    return new WeekChart.Week(
        one.number(), one.answers() + other.answers(), one.points() + other.points());
  }

  /** With the weeks between them in which nobody was asked, so that breaks can be seen. */
  private static List<WeekChart.Week> withoutGaps(TreeMap<LocalDate, WeekChart.Week> weeks) {
    List<WeekChart.Week> all = new ArrayList<>();
    LocalDate monday = weeks.firstKey();
    while (!monday.isAfter(weeks.lastKey())) {
      all.add(weeks.getOrDefault(monday, new WeekChart.Week(number(monday), 0, 0)));
      monday = monday.plusWeeks(1);
    }
    return all;
  }

  private static int number(LocalDate monday) {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static String inWords(WeekChart.Week week, Texts texts) {
    return texts.say(
        "summary.picture-week",
        Map.of("week", week.number(), "answers", week.answers(), "points", week.points()));
  }
}
