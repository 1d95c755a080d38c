package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.summary.Summary;
import no.praksis.practice.summary.Trend;
import org.jspecify.annotations.Nullable;

/** What a span of days amounts to. */
public final class SummaryView {
  /** Of more rounds than these, the picture shows the figures. */
  private static final int MOST_LINES = 6;

  private SummaryView() {}

  /**
   * The message.
   *
   * @param picture null where there is none
   */
  public static Message of(
      Summary summary, Names names, Element.@Nullable Picture picture, Texts texts) {
    String title =
        texts.say(
            "summary.title",
            Map.of(
                "group", summary.group().name(),
                "from", texts.shortDay(summary.from()),
                "until", texts.shortDay(summary.until())));
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    if (summary.shortened()) {
      elements.add(new Note(texts.say("summary.since-leader", "day", texts.day(summary.from()))));
    }
    if (summary.figures().isEmpty()) {
      elements.add(new Paragraph(texts.say("summary.no-rounds")));
      if (summary.nothingShared()) {
        return new Message(title, elements);
      }
    } else {
      figures(elements, summary, picture, texts);
    }
    if (!summary.silent().isEmpty()) {
      elements.add(new Heading(texts.say("summary.silent")));
      elements.add(new Items(summary.silent().stream().map(names::of).toList()));
      elements.add(new Note(texts.say("summary.silent-note")));
    }
    if (summary.nothingShared()) {
      elements.add(new Paragraph(texts.say("summary.nothing-shared")));
    }
    elements.addAll(SummarySections.of(summary, names, texts));
    elements.addAll(VoicesSections.byRound(summary.voices(), texts));
    elements.add(new Note(texts.say("summary.trust")));
    return new Message(title, elements);
  }

  private static void figures(
      List<Element> elements, Summary summary, Element.@Nullable Picture picture, Texts texts) {
    String figures =
        texts.say(
            "summary.figures",
            Map.of(
                "rounds", summary.figures().size(),
                "done", summary.answered(),
                "all", summary.asked()));
    String trend = trend(summary.trend(), texts);
    elements.add(new Paragraph(trend.isEmpty() ? figures : figures + " " + trend));
    if (picture == null || summary.figures().size() <= MOST_LINES) {
      elements.add(new Items(summary.figures().stream().map(one -> line(one, texts)).toList()));
    }
    if (picture != null) {
      elements.add(picture);
    }
  }

  static String trend(Trend trend, Texts texts) {
    if (trend.rounds() == 0) {
      return "";
    }
    String key =
        switch (trend.direction()) {
          case FEWER -> "summary.fewer";
          case SAME -> "summary.as-many";
          case MORE -> "summary.more-answered";
        };
    return texts.say(key, "rounds", trend.rounds());
  }

  private static String line(Summary.Figures figures, Texts texts) {
    return texts.say(
        figures.open() ? "summary.round-open" : "summary.round",
        Map.of(
            "day", texts.shortDay(figures.date()),
            "done", figures.answered(),
            "all", figures.asked()));
  }
}
