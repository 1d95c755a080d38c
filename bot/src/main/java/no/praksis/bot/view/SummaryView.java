package no.praksis.bot.view;

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

/** What a span of days amounts to. */
public final class SummaryView {
  private SummaryView() {}

  public static Message of(Summary summary, Names names, Texts texts) {
    String title =
        texts.say(
            "summary.title",
            Map.of(
                "group", summary.group().name(),
                "from", texts.shortDay(summary.from()),
                "until", texts.shortDay(summary.until())));
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    if (summary.figures().isEmpty()) {
      elements.add(new Paragraph(texts.say("summary.no-rounds")));
      return new Message(title, elements);
    }
    elements.add(
        new Paragraph(
            texts.say(
                "summary.figures",
                Map.of(
                    "rounds", summary.figures().size(),
                    "done", summary.answered(),
                    "all", summary.asked()))));
    elements.add(new Items(summary.figures().stream().map(one -> line(one, texts)).toList()));
    if (summary.said().isEmpty()) {
      elements.add(new Paragraph(texts.say("summary.nothing-shared")));
    }
    elements.addAll(Sections.of(prompts(summary), summary.said(), names, texts));
    elements.add(new Note(texts.say("summary.trust")));
    return new Message(title, elements);
  }

  private static String line(Summary.Figures figures, Texts texts) {
    return texts.say(
        "summary.round",
        Map.of(
            "day", texts.shortDay(figures.date()),
            "done", figures.answered(),
            "all", figures.asked()));
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
