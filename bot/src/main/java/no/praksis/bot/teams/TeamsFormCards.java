package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.TypedText;

/** What is sent instead of a form that no message holds: a button opens it in a dialog. */
final class TeamsFormCards {
  private static final String OPEN = "teams-form:";

  private TeamsFormCards() {}

  /** Whether a message holds a form's card. */
  static boolean fits(ObjectNode card) {
    return card.toString().length() <= TeamsLimits.CARD;
  }

  /**
   * What is sent instead, to be split.
   *
   * @param above what the form's card would begin with
   * @param state what the form is opened with
   * @param typed whether somebody has filled it in, who gets back what was typed
   */
  static Message instead(Message above, Form form, String state, Texts texts, boolean typed) {
    List<Element> elements = new ArrayList<>(above.elements());
    List<String> toMend = form.errors().values().stream().sorted().distinct().toList();
    if (!toMend.isEmpty()) {
      elements.add(new Items(toMend));
    }
    List<Quote> quotes = typed ? quotes(form) : List.of();
    if (!quotes.isEmpty()) {
      elements.add(new Paragraph(texts.say("answer.your-words")));
      elements.addAll(quotes);
    }
    elements.add(new Paragraph(texts.say("teams.too-long")));
    elements.add(Buttons.of(Button.primary(OPEN + state, texts.say("teams.open"))));
    return new Message(form.title(), elements);
  }

  private static List<Quote> quotes(Form form) {
    return form.fields().stream()
        .filter(Field.Text.class::isInstance)
        .filter(field -> !TypedText.isEmpty(field.value()))
        .map(field -> new Quote(field.label(), field.value()))
        .toList();
  }

  /** What the form is opened with that a button opens; empty for any other button. */
  static Optional<String> opens(String button) {
    return button.startsWith(OPEN)
        ? Optional.of(button.substring(OPEN.length()))
        : Optional.empty();
  }
}
