package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;

/** Views as Adaptive Cards, the content of an attachment or of a dialog. */
final class TeamsRenderer {
  /** What Teams wants an attachment with a card to be called. */
  static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

  private TeamsRenderer() {}

  /** A message that fits, see {@link TeamsSplitter}. */
  static ObjectNode message(Message message, Pictures pictures) {
    List<ObjectNode> body = new TeamsElements(pictures).of(message.elements());
    return card(body.isEmpty() ? TeamsElements.words(message.summary()) : body);
  }

  /** What a notification of the message says. */
  static String summary(Message message) {
    return TeamsText.line(message.summary());
  }

  /**
   * A form, for a dialog or a message. Its title is not in it, for a dialog has its own.
   *
   * @param state comes back with what was filled in, see {@link TeamsButtons.Sent}
   * @param texts in the language of the form
   */
  static ObjectNode form(Form form, String state, Texts texts) {
    return form(form, state, texts, List.of());
  }

  /**
   * A form that was filled in and is not saved yet.
   *
   * @param words what there is to say above it, such as that it is still being saved
   */
  static ObjectNode waiting(Form filled, String state, Texts texts, Message words) {
    return form(filled, state, texts, words.elements());
  }

  private static ObjectNode form(Form form, String state, Texts texts, List<Element> above) {
    TeamsElements elements = new TeamsElements(Pictures.NONE);
    List<ObjectNode> body = new ArrayList<>(elements.of(above));
    general(form).forEach(why -> body.addAll(TeamsElements.words("⚠️ " + why)));
    form.elements()
        .forEach(
            part -> {
              switch (part) {
                case Element element -> body.addAll(elements.of(element));
                case Field field -> {
                  body.addAll(TeamsFields.of(field, texts));
                  String why = form.errors().get(field.id());
                  if (why != null) {
                    body.addAll(TeamsElements.words("⚠️ " + why));
                  }
                }
              }
            });
    ObjectNode card = card(body);
    card.putArray("actions").add(TeamsButtons.submit(form, state));
    return card;
  }

  private static List<String> general(Form form) {
    return form.errors().entrySet().stream()
        .filter(error -> form.fields().stream().noneMatch(f -> f.id().equals(error.getKey())))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /** A dialog that only tells something. */
  static ObjectNode telling(Message message) {
    return message(message, Pictures.NONE);
  }

  /** A home as one card. What doesn't fit is left out. */
  static ObjectNode home(Home home, Pictures pictures) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Heading(home.title()));
    elements.addAll(home.elements());
    return card(new TeamsElements(pictures).of(elements));
  }

  private static ObjectNode card(List<ObjectNode> body) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("type", "AdaptiveCard");
    card.put("version", "1.5");
    ArrayNode items = card.putArray("body");
    body.forEach(items::add);
    card.putObject("msteams").put("width", "Full");
    return card;
  }
}
