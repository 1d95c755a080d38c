package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form before a person. */
public final class OpenForm {
  private final SlackStandIn slack;
  private final Workspace workspace;
  private final Modal modal;
  private final Payloads payloads;
  private final FormState state = new FormState();
  private Map<String, String> errors = Map.of();

  OpenForm(SlackStandIn slack, Workspace workspace, Modal modal, Payloads payloads) {
    this.slack = slack;
    this.workspace = workspace;
    this.modal = modal;
    this.payloads = payloads;
  }

  /** All its words. */
  public String text() {
    return slack.monitor.in(() -> Screen.of(workspace, modal.view));
  }

  /** Waits until it shows these words, as after it was filled in from behind. */
  public OpenForm shows(String... words) {
    return slack.await(
        () ->
            Optional.of(this)
                .filter(form -> modal.open && List.of(words).stream().allMatch(text()::contains)),
        () -> "no " + List.of(words) + " in the form\n" + text());
  }

  /** Waits until there is something to fill in. */
  public OpenForm isReady() {
    return slack.await(
        () ->
            Optional.of(this)
                .filter(
                    form ->
                        Json.all(modal.view.path("blocks")).stream()
                            .anyMatch(block -> block.path("type").asText().equals("input"))),
        () -> "nothing to fill in\n" + text());
  }

  /**
   * Fills in a field.
   *
   * @param label a part of what stands above it
   * @param value text, the words of options with commas between, an ISO date, a time, or a person's
   *     name
   */
  public OpenForm fills(String label, String value) {
    slack.monitor.run(() -> state.fill(workspace, block(label), value));
    return this;
  }

  private JsonNode block(String label) {
    return Json.all(modal.view.path("blocks")).stream()
        .filter(block -> block.path("type").asText().equals("input"))
        .filter(block -> block.path("label").path("text").asText().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field «" + label + "» in\n" + text()));
  }

  /** What stands in a field now. */
  public String value(String label) {
    return slack.monitor.in(() -> state.shown(workspace, block(label)));
  }

  /** The labels of its fields. */
  public List<String> labels() {
    return slack.monitor.in(
        () ->
            Json.all(modal.view.path("blocks")).stream()
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> block.path("label").path("text").asText())
                .toList());
  }

  /** Sends it, and does with the answer what Slack does. */
  public OpenForm submits() {
    Line.Answer answer = slack.dispatch.tell(parcel());
    take(answer);
    return this;
  }

  /** Sends it twice, as an impatient person or an impatient Slack does. */
  public OpenForm submitsTwice() {
    Line.Parcel parcel = parcel();
    Thread other = Thread.ofVirtual().start(() -> slack.dispatch.tell(parcel));
    take(slack.dispatch.tell(parcel()));
    try {
      other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  private Line.Parcel parcel() {
    ObjectNode payload =
        slack.monitor.in(
            () -> {
              if (!modal.open) {
                throw new AssertionError("the form is closed");
              }
              state.demandRequired(workspace, modal.view);
              return payloads.submitted(withState());
            });
    return new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0);
  }

  private ObjectNode withState() {
    ObjectNode view = modal.json(workspace);
    view.putObject("state").set("values", state.values(workspace, modal.view));
    return view;
  }

  private void take(Line.Answer answer) {
    if (!answer.acknowledged()) {
      return;
    }
    try {
      slack.monitor.run(() -> obey(answer.body()));
    } catch (Refusal e) {
      slack.dispatch.complain("the form's answer is no good: " + e.error() + " " + e.messages());
    }
  }

  private void obey(JsonNode answer) {
    errors = Map.of();
    switch (answer.path("response_action").asText()) {
      case "errors" -> errors = errors(answer.path("errors"));
      case "update" ->
          ViewMethods.replace(
              workspace, modal, ViewMethods.checked(workspace, answer.path("view"), "modal"));
      case "clear" ->
          workspace.modals.values().stream()
              .filter(one -> one.user.equals(modal.user))
              .forEach(one -> one.open = false);
      case "push" -> throw new Refusal("push is not known to the stand-in");
      default -> modal.open = false;
    }
  }

  private Map<String, String> errors(JsonNode given) {
    Map<String, String> found = new LinkedHashMap<>();
    given.forEachEntry(
        (blockId, message) -> {
          JsonNode block =
              Json.all(modal.view.path("blocks")).stream()
                  .filter(one -> one.path("block_id").asText().equals(blockId))
                  .filter(one -> one.path("type").asText().equals("input"))
                  .findFirst()
                  .orElseThrow(() -> new Refusal("invalid_arguments", List.of(blockId)));
          found.put(block.path("label").path("text").asText(), message.asText());
        });
    return found;
  }

  /** Presses a button in it. */
  public OpenForm presses(String label) {
    ObjectNode payload =
        slack.monitor.in(
            () -> {
              Seen seen = new Seen(workspace, "", modal.view, 0);
              return payloads.pressedInView(withState(), seen.button(label));
            });
    Line.Answer unused = slack.dispatch.tell(new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0));
    return this;
  }

  /** Closes it without sending. */
  public void cancels() {
    @Nullable ObjectNode payload =
        slack.monitor.in(
            () -> {
              modal.open = false;
              return payloads.closed(withState());
            });
    if (modal.view.path("notify_on_close").asBoolean()) {
      Line.Answer unused = slack.dispatch.tell(new Line.Parcel(Line.Kind.INTERACTIVE, payload, 0));
    }
  }

  /** What stands at the fields to mend, by label. */
  public Map<String, String> errors() {
    return errors;
  }

  public boolean isClosed() {
    return slack.monitor.in(() -> !modal.open);
  }
}
