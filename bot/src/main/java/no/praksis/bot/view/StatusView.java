package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.delivery.DeliveryResult.Reason;

/** How the installation is doing, for its admin: figures and health, no answers. */
public final class StatusView {
  private StatusView() {}

  /**
   * What could not be delivered.
   *
   * @param count of all
   * @param newest a few of them, newest first
   */
  public record Undelivered(int count, List<Letter> newest) {
    public Undelivered {
      newest = List.copyOf(newest);
    }
  }

  /**
   * A message that could not be delivered.
   *
   * @param place the group's name, or what kind of chat it was for
   * @param when it was given up, in words
   */
  public record Letter(String place, Reason reason, String when) {}

  public static Message of(
      int groups, int openRounds, int waiting, Undelivered undelivered, Texts texts) {
    String title = texts.say("status.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(
        new Items(
            List.of(
                texts.say("status.groups", "count", groups),
                texts.say("status.open-rounds", "count", openRounds),
                texts.say("status.waiting", "count", waiting))));
    if (undelivered.count() == 0) {
      elements.add(new Paragraph(texts.say("status.all-delivered")));
    } else {
      elements.add(new Paragraph(texts.say("status.undelivered", "count", undelivered.count())));
      elements.add(
          new Items(undelivered.newest().stream().map(letter -> line(letter, texts)).toList()));
    }
    return new Message(title, elements);
  }

  private static String line(Letter letter, Texts texts) {
    String reason =
        texts.say("reason." + letter.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return texts.say(
        "status.letter", Map.of("place", letter.place(), "when", letter.when(), "reason", reason));
  }
}
