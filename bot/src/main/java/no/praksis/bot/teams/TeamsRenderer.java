package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.adapter.Cuts;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Part;
import no.praksis.bot.view.Texts;

/** Views as Adaptive Cards, the content of an attachment or of a dialog. */
final class TeamsRenderer {
  /** What Teams wants an attachment with a card to be called. */
  static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

  private static final Cuts SUMMARIES = new Cuts(unit -> 1);

  private TeamsRenderer() {}

  /** A message that fits, see {@link TeamsSplitter}. */
  static ObjectNode message(Message message, Pictures pictures) {
    List<ObjectNode> body = new TeamsElements(pictures).of(message.elements());
    return card(body.isEmpty() ? TeamsElements.words(message.summary()) : body);
  }

  /** What a notification of the message says; plain text. */
  static String summary(Message message) {
    return SUMMARIES.shortened(TeamsText.line(message.summary()), TeamsLimits.SUMMARY);
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
    TeamsFields fields = new TeamsFields(texts);
    List<ObjectNode> body = new ArrayList<>(elements.of(above));
    general(form).forEach(why -> body.addAll(TeamsElements.warning("⚠️ " + why)));
    List<Element> between = new ArrayList<>();
    for (Part part : form.elements()) {
      switch (part) {
        case Element element -> between.add(element);
        case Field field -> {
          body.addAll(elements.of(between));
          between.clear();
          body.addAll(fields.of(field, form.errors().get(field.id())));
        }
      }
    }
    body.addAll(elements.of(between));
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

  /** A home as one card. What doesn't fit is left out, and a line says how to see it. */
  static ObjectNode home(Home home, Pictures pictures) {
    return card(new TeamsElements(pictures).of(TeamsSplitter.fitting(home)));
  }

  private static ObjectNode card(List<ObjectNode> body) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("type", "AdaptiveCard");
    card.put("version", "1.5");
    ArrayNode items = card.putArray("body");
    body.forEach(items::add);
    if (!body.isEmpty()) {
      TeamsElements.enlarge(body.getFirst());
    }
    card.putObject("msteams").put("width", "Full");
    return card;
  }
}
