package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Presses buttons of cards, and does with the answer what Teams' clients do. */
final class Hands {
  final TeamsStandIn teams;
  final Directory directory;
  private final User user;

  Hands(TeamsStandIn teams, Directory directory, User user) {
    this.teams = teams;
    this.directory = directory;
    this.user = user;
  }

  /** Presses a button of a card in a chat. */
  void presses(Room room, Post post, String label, Filling filling) {
    JsonNode action = teams.monitor.in(() -> Cards.action(card(post), label));
    acts(room, post, action, filling);
  }

  static JsonNode card(Post post) {
    return post.activity.path("attachments").path(0).path("content");
  }

  /** Does what a button of a card in a chat does. */
  void acts(Room room, Post post, JsonNode action, Filling filling) {
    if (!action.path("type").asText().equals("Action.Submit")) {
      throw new AssertionError("the stand-in presses no " + action);
    }
    Activities activities = teams.activities(directory);
    ObjectNode data = teams.monitor.in(() -> filling.data(card(post), action));
    boolean fetches = data.path("msteams").path("type").asText().equals("task/fetch");
    if (fetches && user.dialogs) {
      ObjectNode fetched = Json.object().put("type", "task/fetch");
      fetched.setAll(data);
      fetched.remove("msteams");
      invokes(
          room,
          post,
          teams.monitor.in(() -> activities.invoked("task/fetch", user, room, post, fetched)));
    } else {
      Line.Answer unused =
          teams.dispatch.tell(teams.monitor.in(() -> activities.submitted(user, room, post, data)));
    }
  }

  /** Presses a button in the dialog. */
  void submits(Window window, JsonNode action, Filling filling) {
    invokes(window.room, window.post, teams.monitor.in(() -> submitted(window, action, filling)));
  }

  /** What an app is told then. Called under the monitor. */
  ObjectNode submitted(@Nullable Window window, JsonNode action, Filling filling) {
    Window open = Objects.requireNonNull(window, "no dialog");
    ObjectNode data = filling.data(Objects.requireNonNull(open.card), action);
    return teams.activities(directory).invoked("task/submit", user, open.room, open.post, data);
  }

  private void invokes(Room room, Post post, ObjectNode activity) {
    Line.Answer answer = teams.dispatch.tell(activity);
    if (answer.status() != 200) {
      return;
    }
    try {
      Window window = Window.of(room, post, answer.body());
      teams.monitor.run(() -> shows(window));
    } catch (IllegalArgumentException e) {
      teams.dispatch.complain(String.valueOf(e.getMessage()));
    }
  }

  private void shows(@Nullable Window window) {
    if (window == null) {
      directory.windows.remove(user.mri);
    } else {
      directory.windows.put(user.mri, window);
    }
  }

  /** The dialog is closed without a word to the app. */
  void closes() {
    teams.monitor.run(() -> directory.windows.remove(user.mri));
  }

  @Nullable Window window() {
    return directory.windows.get(user.mri);
  }
}
