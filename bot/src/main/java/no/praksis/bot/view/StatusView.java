package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.delivery.Outbox.DeadLetter;

/** How the installation is doing, for its admin: figures and health, no answers. */
public final class StatusView {
  private StatusView() {}

  public static Message of(
      int groups, int openRounds, int waiting, List<DeadLetter> deadLetters, Texts texts) {
    String title = texts.say("status.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(
        new Items(
            List.of(
                texts.say("status.groups", "count", groups),
                texts.say("status.open-rounds", "count", openRounds),
                texts.say("status.waiting", "count", waiting))));
    if (deadLetters.isEmpty()) {
      elements.add(new Paragraph(texts.say("status.all-delivered")));
    } else {
      elements.add(new Paragraph(texts.say("status.undelivered", "count", deadLetters.size())));
      elements.add(
          new Items(deadLetters.stream().map(letter -> reason(letter, texts)).distinct().toList()));
    }
    return new Message(title, elements);
  }

  private static String reason(DeadLetter letter, Texts texts) {
    return texts.say("reason." + letter.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
