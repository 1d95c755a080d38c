package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Form;

/** Buttons as actions of a card, and what comes back when somebody presses one. */
final class TeamsButtons {
  private static final String OURS = "praksis";
  private static final String BUTTON = "button";
  private static final String FORM = "form";
  private static final String STATE = "state";
  private static final String FIELDS = "fields";

  private TeamsButtons() {}

  /** What somebody did to a card. */
  sealed interface Pressing {}

  /**
   * A button was pressed.
   *
   * @param button its id in the view
   */
  record Pressed(String button) implements Pressing {}

  /**
   * A form was sent.
   *
   * @param form its id
   * @param state what the form was shown with
   * @param values by field id, as {@link no.praksis.bot.view.Field} says it; empty strings for what
   *     is empty
   */
  record Sent(String form, String state, Map<String, String> values) implements Pressing {
    public Sent {
      values = Map.copyOf(values);
    }
  }

  /** Not one of our cards. */
  record Nothing() implements Pressing {}

  /**
   * What was pressed or sent.
   *
   * @param data of {@code task/fetch} and {@code task/submit} ({@code value.data}), or the {@code
   *     value} of a message
   */
  static Pressing read(JsonNode data) {
    JsonNode ours = data.path(OURS);
    if (ours.path(BUTTON).isTextual()) {
      return new Pressed(ours.path(BUTTON).textValue());
    }
    if (ours.path(FORM).isTextual()) {
      return new Sent(
          ours.path(FORM).textValue(),
          ours.path(STATE).asText(""),
          TeamsValues.of(data, ours.path(FIELDS)));
    }
    return new Nothing();
  }

  /** In rows of as many as Teams shows, and as their labels fit side by side on a phone. */
  static List<ObjectNode> rows(List<Button> buttons) {
    List<ObjectNode> rows = new ArrayList<>();
    List<ObjectNode> row = new ArrayList<>();
    int wide = 0;
    for (Button button : buttons) {
      int one = button.label().length() + TeamsLimits.BUTTON_FRAME;
      if (row.size() == TeamsLimits.ACTIONS
          || !row.isEmpty() && wide + one > TeamsLimits.ROW_WIDTH) {
        rows.add(row(row));
        row.clear();
        wide = 0;
      }
      row.add(action(button));
      wide += one;
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    rows.stream().skip(1).forEach(further -> further.put("spacing", "Small"));
    return rows;
  }

  /** Opens an address in the browser. */
  static ObjectNode link(String title, URI address) {
    return row(
        List.of(
            JsonNodeFactory.instance
                .objectNode()
                .put("type", "Action.OpenUrl")
                .put("title", TeamsText.line(title))
                .put("url", address.toString())));
  }

  private static ObjectNode row(List<ObjectNode> actions) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("type", "ActionSet");
    ArrayNode array = row.putArray("actions");
    actions.forEach(array::add);
    return row;
  }

  /** Teams asks what to show in a dialog, or only tells, where the answer comes in the chat. */
  private static ObjectNode action(Button button) {
    ObjectNode action = submit(button.label(), button.style() == Button.Style.PRIMARY);
    action.put("associatedInputs", "none");
    ObjectNode data = action.putObject("data");
    data.putObject(OURS).put(BUTTON, button.id());
    if (!TeamsChatButtons.answersInChat(button.id())) {
      data.putObject("msteams").put("type", "task/fetch");
    }
    return action;
  }

  static ObjectNode submit(Form form, String state) {
    ObjectNode action = submit(form.submit(), true);
    ObjectNode ours = action.putObject("data").putObject(OURS);
    ours.put(FORM, form.id()).put(STATE, state);
    // Clients leave out what is empty
    ArrayNode fields = ours.putArray(FIELDS);
    form.fields().forEach(field -> fields.add(field.id()));
    return action;
  }

  private static ObjectNode submit(String title, boolean primary) {
    ObjectNode action =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Action.Submit")
            .put("title", TeamsText.line(title));
    if (primary) {
      action.put("style", "positive");
    }
    return action;
  }
}
