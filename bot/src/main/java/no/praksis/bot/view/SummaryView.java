package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.Summary;
import no.praksis.practice.summary.Trend;
import org.jspecify.annotations.Nullable;

/** What a span of days amounts to. */
public final class SummaryView {
  /** Of a longer span, the newest so many to each question. */
  private static final int MOST_QUOTES = 12;

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
      return new Message(title, elements);
    }
    figures(elements, summary, picture, texts);
    if (!summary.silent().isEmpty()) {
      elements.add(new Heading(texts.say("summary.silent")));
      elements.add(new Items(summary.silent().stream().map(names::of).toList()));
      elements.add(new Note(texts.say("summary.silent-note")));
    }
    if (summary.said().isEmpty() && summary.voices().isEmpty()) {
      elements.add(new Paragraph(texts.say("summary.nothing-shared")));
    }
    for (Prompt prompt : prompts(summary)) {
      section(elements, prompt, summary, names, texts);
    }
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

  private static void section(
      List<Element> elements, Prompt prompt, Summary summary, Names names, Texts texts) {
    List<Said> all =
        summary.said().stream().filter(one -> one.prompt().key().equals(prompt.key())).toList();
    List<String> tally = Tally.of(prompt, all, texts);
    if (!tally.isEmpty()) {
      elements.add(new Heading(prompt.question().in(texts.language())));
      elements.add(new Items(tally));
      return;
    }
    int most = summary.figures().size() > 1 ? MOST_QUOTES : all.size();
    List<Said> newest = all.subList(Math.max(0, all.size() - most), all.size());
    elements.addAll(Sections.of(List.of(prompt), newest, names, texts));
    if (newest.size() < all.size()) {
      LocalDate first = summary.figures().getFirst().date();
      elements.add(
          new Note(
              texts.say(
                  "summary.and-more",
                  Map.of(
                      "count",
                      all.size() - newest.size(),
                      "day",
                      first.getDayOfMonth() + "." + first.getMonthValue()))));
    }
  }

  /** The questions that were answered, each once, as the latest round asked it. */
  private static List<Prompt> prompts(Summary summary) {
    List<Prompt> prompts = new ArrayList<>();
    for (Said said : summary.said()) {
      prompts.removeIf(prompt -> prompt.key().equals(said.prompt().key()));
      prompts.add(said.prompt());
    }
    prompts.sort(Comparator.comparingInt(SummaryView::order));
    return prompts;
  }

  private static int order(Prompt prompt) {
    return switch (prompt) {
      case Prompt.SinceLastTime since -> 0;
      case Prompt.Text text -> 1;
      case Prompt.Choice choice -> 1;
      case Prompt.Several several -> 1;
      case Prompt.Scale scale -> 1;
      case Prompt.Somebody somebody -> 1;
      case Prompt.Recognition recognition -> 2;
      case Prompt.LookingFor lookingFor -> 3;
      case Prompt.WhatNow whatNow -> 4;
    };
  }
}
