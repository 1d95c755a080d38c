package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.Said;

/** What comes back the moment that somebody has answered: what the others have shared. */
public final class SharedView {
  private SharedView() {}

  /**
   * @param saved the sentence that says what became of the answer
   * @param hint on one's own action point; empty for none
   */
  public static Message of(
      String saved, String hint, Reading reading, PersonId reader, Names names, Texts texts) {
    List<Said> others =
        reading.said().stream().filter(said -> !said.person().equals(reader)).toList();
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(saved));
    if (!hint.isEmpty()) {
      elements.add(new Note(hint));
    }
    if (reading.round().questions().anonymous()) {
      elements.add(new Note(texts.say("anonymous.later")));
    } else if (others.isEmpty()) {
      boolean first = reading.answered().equals(Set.of(reader));
      elements.add(new Note(texts.say(first ? "shared.first" : "shared.nothing-yet")));
    } else {
      elements.add(new Note(texts.say("shared.so-far")));
      elements.addAll(Sections.of(reading.round().questions().prompts(), others, names, texts));
    }
    elements.add(
        Buttons.of(
            Button.plain(
                "answer:" + reading.round().id().value(), texts.say("button.change-answer"))));
    return new Message(saved, elements);
  }
}
