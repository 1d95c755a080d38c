package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to fill in before a person: a dialog, or a card in a chat. */
public final class OpenForm {
  private final Hands hands;
  private final Filling filling;

  /** Where the card stands; null for a dialog. */
  private final @Nullable Room room;

  private final @Nullable Post post;
  private @Nullable Window window;

  private OpenForm(Hands hands, @Nullable Room room, @Nullable Post post, @Nullable Window window) {
    this.hands = hands;
    this.room = room;
    this.post = post;
    this.window = window;
    filling = new Filling(hands.directory);
  }

  static OpenForm dialog(Hands hands, Window window) {
    return new OpenForm(hands, null, null, window);
  }

  static OpenForm card(Hands hands, Room room, Post post) {
    return new OpenForm(hands, room, post, null);
  }

  private JsonNode card() {
    if (post != null) {
      return Hands.card(post);
    }
    Window open = hands.window();
    if (open == null || open.card == null) {
      throw new AssertionError("nothing to fill in: " + text());
    }
    return open.card;
  }

  /** All its words. */
  public String text() {
    return hands.teams.monitor.in(
        () -> {
          if (post != null) {
            return Screen.ofActivity(post.activity);
          }
          Window open = hands.window();
          return open == null ? "" : open.text();
        });
  }

  /** Waits until it shows these words. */
  public OpenForm shows(String... words) {
    return hands.teams.await(
        () -> Optional.of(this).filter(form -> List.of(words).stream().allMatch(text()::contains)),
        () -> "no " + List.of(words) + " in\n" + text());
  }

  /**
   * Fills in an input.
   *
   * @param label a part of what stands above it
   * @param value text, the words of choices with commas between, an ISO date, a time, or a name
   */
  public OpenForm fills(String label, String value) {
    hands.teams.monitor.run(() -> filling.fill(input(label), value));
    return this;
  }

  private JsonNode input(String label) {
    return Cards.inputs(card()).stream()
        .filter(input -> input.path("label").asText().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no input «" + label + "» in\n" + text()));
  }

  /** What stands in an input now. */
  public String value(String label) {
    return hands.teams.monitor.in(() -> filling.shown(input(label)));
  }

  /** The labels of its inputs. */
  public List<String> labels() {
    return hands.teams.monitor.in(
        () -> Cards.inputs(card()).stream().map(one -> one.path("label").asText()).toList());
  }

  /** Sends it, by the button that stands out. */
  public OpenForm submits() {
    return acts(hands.teams.monitor.in(() -> Cards.sending(card())));
  }

  /** Presses another button in it. */
  public OpenForm presses(String label) {
    return acts(hands.teams.monitor.in(() -> Cards.action(card(), label)));
  }

  private OpenForm acts(JsonNode action) {
    if (post != null && room != null) {
      hands.acts(room, post, action, filling);
      return this;
    }
    Window open = hands.teams.monitor.in(hands::window);
    if (open == null) {
      throw new AssertionError("the dialog is closed");
    }
    hands.submits(open, action, filling);
    window = hands.teams.monitor.in(hands::window);
    filling.clear();
    return this;
  }

  /** Sends it twice, as an impatient person or an impatient Teams does. */
  public OpenForm submitsTwice() {
    JsonNode action = hands.teams.monitor.in(() -> Cards.sending(card()));
    Window open = hands.teams.monitor.in(hands::window);
    if (open == null) {
      throw new AssertionError("no dialog");
    }
    Thread other = Thread.ofVirtual().start(() -> hands.submits(open, action, filling));
    hands.submits(open, action, filling);
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    window = hands.teams.monitor.in(hands::window);
    return this;
  }

  /** What an app would be told if the dialog were sent as it is now. */
  public String activity() {
    return hands.teams.monitor.in(
        () -> Json.write(hands.submitted(hands.window(), Cards.sending(card()), filling)));
  }

  /** Closes a dialog without sending. */
  public void cancels() {
    hands.closes();
    window = null;
  }

  /** What stands out in it as something to mend. */
  public List<String> errors() {
    return hands.teams.monitor.in(
        () -> post == null && window == null ? List.of() : Cards.warnings(shown()));
  }

  private JsonNode shown() {
    if (post != null) {
      return Hands.card(post);
    }
    Window open = hands.window();
    return open == null || open.card == null ? Json.object() : open.card;
  }

  /** Whether there is nothing to fill in any more, though words may still stand there. */
  public boolean isClosed() {
    return hands.teams.monitor.in(() -> Cards.inputs(shown()).isEmpty());
  }
}
