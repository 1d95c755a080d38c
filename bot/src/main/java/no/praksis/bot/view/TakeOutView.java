package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.privacy.SharedThing;
import org.jspecify.annotations.Nullable;

/** What was shared and may be taken out again. */
public final class TakeOutView {
  public static final String TOPIC = "remove";
  public static final String ASK = "ask:";
  public static final String DO = "do:";
  public static final String MINE = "mine:";
  public static final String GROUP = "group:";
  private static final int EXCERPT = 200;

  private TakeOutView() {}

  /**
   * Some things under one heading.
   *
   * @param group null for one's own
   * @param older what is pressed for older ones; empty when there are none
   */
  public record Shelf(@Nullable Group group, List<SharedThing> things, String older) {
    public Shelf {
      things = List.copyOf(things);
    }
  }

  public static Message list(List<Shelf> shelves, Names names, Texts texts) {
    String title = texts.say("remove.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(texts.say("remove.what")));
    for (Shelf shelf : shelves) {
      Group group = shelf.group();
      elements.add(
          new Heading(
              group == null
                  ? texts.say("remove.mine")
                  : texts.say("remove.group", "group", group.name())));
      if (shelf.things().isEmpty()) {
        elements.add(new Note(texts.say("remove.none")));
      }
      for (SharedThing thing : shelf.things()) {
        elements.add(quote(thing, EXCERPT, names, texts));
        elements.add(
            Buttons.of(
                Button.plain(
                    TOPIC + ":" + ASK + thing.handle().text(), texts.say("button.take-out-one"))));
      }
      if (!shelf.older().isEmpty()) {
        elements.add(
            Buttons.of(Button.plain(TOPIC + ":" + shelf.older(), texts.say("button.older"))));
      }
    }
    return new Message(title, elements);
  }

  /** Asks whether it is meant. */
  public static Message ask(SharedThing thing, Names names, Texts texts) {
    String title = texts.say("remove.ask");
    return new Message(
        title,
        List.of(
            new Paragraph(title),
            quote(thing, Integer.MAX_VALUE, names, texts),
            new Note(texts.say("remove.happens")),
            Buttons.of(
                Button.plain(
                    TOPIC + ":" + DO + thing.handle().text(), texts.say("button.take-out-do")))));
  }

  private static Quote quote(SharedThing thing, int most, Names names, Texts texts) {
    String kind =
        texts.say(
            "remove-kind."
                + thing.handle().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    PersonId author = thing.author();
    String who = author == null ? texts.say("remove.anonymous") : names.of(author);
    return new Quote(who + " · " + kind, excerpt(thing.text(), most));
  }

  private static String excerpt(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
