package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Said;

/** What people said, under the question that they answered; used by every view that quotes. */
final class Sections {
  private Sections() {}

  /** One section for each question that has anything, in the order of the questions. */
  static List<Element> of(List<Prompt> prompts, List<Said> said, Names names, Texts texts) {
    List<Element> elements = new ArrayList<>();
    for (Prompt prompt : prompts) {
      List<Said> here =
          said.stream().filter(one -> one.prompt().key().equals(prompt.key())).toList();
      if (!here.isEmpty()) {
        elements.add(new Element.Heading(heading(prompt, texts)));
        here.forEach(one -> elements.add(quote(one, names, texts)));
      }
    }
    return elements;
  }

  private static String heading(Prompt prompt, Texts texts) {
    return switch (prompt) {
      case Prompt.SinceLastTime since -> texts.say("digest.tried");
      case Prompt.Text text -> text.question().in(texts.language());
      case Prompt.Choice choice -> choice.question().in(texts.language());
      case Prompt.Several several -> several.question().in(texts.language());
      case Prompt.Scale scale -> scale.question().in(texts.language());
      case Prompt.Somebody somebody -> somebody.question().in(texts.language());
      case Prompt.Recognition recognition -> recognition.question().in(texts.language());
      case Prompt.LookingFor lookingFor -> texts.say("digest.looking-for");
      case Prompt.WhatNow whatNow -> texts.say("digest.what-now");
    };
  }

  private static Element quote(Said said, Names names, Texts texts) {
    String name = names.of(said.person());
    String author =
        switch (said.visibility()) {
          case GROUP -> name;
          case FACILITATOR -> texts.say("digest.to-facilitator", "name", name);
          case ONLY_ME -> texts.say("digest.only-you", "name", name);
        };
    if (said.whom() != null) {
      String whom = names.of(said.whom());
      return new Element.Quote(author, said.text().isBlank() ? whom : whom + ": " + said.text());
    }
    if (said.about().isBlank()) {
      return new Element.Quote(author, Spoken.of(said.prompt(), said.text(), names, texts));
    }
    String line = said.text().isBlank() ? said.about() : said.about() + " → " + said.text();
    return new Element.Quote(author, line);
  }
}
