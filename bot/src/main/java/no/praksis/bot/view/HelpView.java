package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;

/** What this person may do here. */
public final class HelpView {
  private HelpView() {}

  /**
   * @param topics keys of the lines to show, in order, without their prefix
   */
  public static Message of(List<String> topics, Texts texts) {
    String title = texts.say("help.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(new Paragraph(texts.say("help.what")));
    elements.add(new Items(topics.stream().map(topic -> texts.say("help." + topic)).toList()));
    elements.add(new Note(texts.say("help.trust")));
    return new Message(title, elements);
  }
}
