package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.request.Request;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.Summary;

/** What people said in a span of days, each kind under a heading of its own. */
final class SummarySections {
  /** Of a longer span, the newest so many of each. */
  private static final int MOST_QUOTES = 12;

  /** Recognitions and requests come before what people try next. */
  private static final int BEFORE_WHAT_NOW = 2;

  private final Summary summary;
  private final Names names;
  private final Texts texts;
  private final List<Element> elements = new ArrayList<>();

  private SummarySections(Summary summary, Names names, Texts texts) {
    this.summary = summary;
    this.names = names;
    this.texts = texts;
  }

  static List<Element> of(Summary summary, Names names, Texts texts) {
    SummarySections sections = new SummarySections(summary, names, texts);
    List<Prompt> prompts = sections.prompts();
    prompts.stream().filter(one -> order(one) < BEFORE_WHAT_NOW).forEach(sections::answers);
    sections.recognitions();
    sections.requests();
    prompts.stream().filter(one -> order(one) >= BEFORE_WHAT_NOW).forEach(sections::answers);
    return sections.elements;
  }

  private void answers(Prompt prompt) {
    List<Said> all =
        summary.said().stream().filter(one -> one.prompt().key().equals(prompt.key())).toList();
    List<String> tally = Tally.of(prompt, all, texts);
    if (!tally.isEmpty()) {
      elements.add(new Heading(prompt.question().in(texts.language())));
      elements.add(new Items(tally));
      return;
    }
    List<Said> newest = newest(all);
    elements.addAll(Sections.of(List.of(prompt), newest, names, texts));
    andMore(all.size() - newest.size());
  }

  private void recognitions() {
    quotes(summary.recognitions(), "summary.recognitions", this::quote);
  }

  private void requests() {
    quotes(summary.requests(), "digest.looking-for", this::quote);
  }

  private <T> void quotes(List<T> all, String heading, Function<T, Quote> quote) {
    if (all.isEmpty()) {
      return;
    }
    elements.add(new Heading(texts.say(heading)));
    List<T> newest = newest(all);
    newest.forEach(one -> elements.add(quote.apply(one)));
    andMore(all.size() - newest.size());
  }

  private Quote quote(Recognition recognition) {
    String who =
        texts.say(
            "summary.recognised",
            "from",
            names.of(recognition.from()),
            "to",
            names.of(recognition.to()));
    return new Quote(seen(who, recognition.visibility()), recognition.text());
  }

  private Quote quote(Request request) {
    String state =
        switch (request.state()) {
          case OPEN -> "summary.request-open";
          case FOUND -> "summary.request-found";
          case CLOSED -> "summary.request-closed";
        };
    String who = texts.say(state, "name", names.of(request.person()));
    return new Quote(seen(who, request.visibility()), request.text());
  }

  private String seen(String who, Visibility visibility) {
    return switch (visibility) {
      case GROUP -> who;
      case FACILITATOR -> texts.say("digest.to-facilitator", "name", who);
      case ONLY_ME -> texts.say("digest.only-you", "name", who);
    };
  }

  /** One day is told in full. */
  private <T> List<T> newest(List<T> all) {
    boolean oneDay = summary.from().equals(summary.until());
    return oneDay ? all : all.subList(Math.max(0, all.size() - MOST_QUOTES), all.size());
  }

  private void andMore(int count) {
    if (count > 0) {
      LocalDate first =
          summary.figures().isEmpty() ? summary.from() : summary.figures().getFirst().date();
      String day = first.getDayOfMonth() + "." + first.getMonthValue();
      elements.add(new Note(texts.say("summary.and-more", Map.of("count", count, "day", day))));
    }
  }

  /** The questions that were answered, each once, as the latest round asked it. */
  private List<Prompt> prompts() {
    List<Prompt> prompts = new ArrayList<>();
    for (Said said : summary.said()) {
      prompts.removeIf(prompt -> prompt.key().equals(said.prompt().key()));
      prompts.add(said.prompt());
    }
    prompts.sort(Comparator.comparingInt(SummarySections::order));
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
