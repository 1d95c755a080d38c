package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Cards in dialogs, as Teams takes them for an answer (<a
 * href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules">TaskInfo</a>).
 */
final class TeamsDialogCards {
  private static final String TITLE = "Praksis";
  private static final int FEW_FIELDS = 2;

  private final Pictures pictures;

  TeamsDialogCards(Pictures pictures) {
    this.pictures = pictures;
  }

  /**
   * A form.
   *
   * @param above what there is to say above it; null for nothing
   */
  ObjectNode form(Form form, String state, Texts texts, @Nullable Message above) {
    ObjectNode card =
        above == null
            ? TeamsRenderer.form(form, state, texts)
            : TeamsRenderer.waiting(form, state, texts, above);
    return dialog(form.title(), form.fields().size() <= FEW_FIELDS ? "medium" : "large", card);
  }

  /** A message that is short. */
  ObjectNode telling(Message message) {
    return telling(message, rest -> {});
  }

  /**
   * A message, or its beginning.
   *
   * @param more gets what does not fit
   */
  ObjectNode telling(Message message, Consumer<List<Message>> more) {
    List<Message> parts = TeamsSplitter.split(message);
    if (parts.size() > 1) {
      more.accept(parts.subList(1, parts.size()));
    }
    return dialog(TITLE, "medium", TeamsRenderer.message(parts.getFirst(), pictures));
  }

  private static ObjectNode dialog(String title, String height, ObjectNode card) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode task = answer.putObject("task").put("type", "continue");
    ObjectNode value = task.putObject("value").put("title", title);
    value.put("height", height).put("width", "medium");
    value.putObject("card").put("contentType", TeamsRenderer.CONTENT_TYPE).set("content", card);
    return answer;
  }
}
