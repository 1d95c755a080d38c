package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.DraftId;

/** Before something that was written in private becomes public. */
public final class ConfirmView {
  /** So many groups have a button each; the rest by {@code in <group>}. */
  private static final int MOST = 5;

  private ConfirmView() {}

  /**
   * @param topic of the conversation that shares it
   * @param author what stands above the words; empty for nothing
   */
  public static Message of(
      String topic,
      String question,
      String author,
      String words,
      DraftId draft,
      List<Group> groups,
      Texts texts) {
    List<Button> buttons = new ArrayList<>();
    for (Group group : groups.stream().limit(MOST).toList()) {
      String label = Labels.cut(texts.say("button.share-with", "group", group.name()));
      String id = topic + ":share:" + draft.value() + ":" + group.id().value();
      buttons.add(groups.size() == 1 ? Button.primary(id, label) : Button.plain(id, label));
    }
    buttons.add(Button.plain(topic + ":drop:" + draft.value(), texts.say("button.do-not-share")));
    return new Message(
        question, List.of(new Quote(author, words), new Paragraph(question), new Buttons(buttons)));
  }

  /** Says why something can't be shared, and gives the words back. */
  public static Message givenBack(String why, String words, Texts texts) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(why));
    if (!words.isBlank()) {
      elements.add(new Paragraph(texts.say("answer.your-words")));
      elements.add(new Quote("", words));
    }
    return new Message(why, elements);
  }
}
