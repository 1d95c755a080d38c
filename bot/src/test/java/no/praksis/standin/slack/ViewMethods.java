package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code views.*}: forms and home views. */
final class ViewMethods {
  static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);

  private ViewMethods() {}

  static ObjectNode open(Workspace workspace, ApiCall call) {
    Workspace.Trigger trigger = exchange(workspace, call);
    ObjectNode view = view(workspace, call, "modal");
    Modal modal = new Modal(Workspace.id("V"), trigger.user, view, hash(workspace));
    workspace.modals.put(modal.id, modal);
    return answer(workspace, modal);
  }

  private static Workspace.Trigger exchange(Workspace workspace, ApiCall call) {
    Workspace.Trigger trigger = workspace.triggers.get(call.text("trigger_id"));
    if (trigger == null) {
      throw new Refusal("invalid_trigger_id");
    }
    if (trigger.at.plus(TRIGGER_LIVES).isBefore(workspace.clock().instant())) {
      throw new Refusal("expired_trigger_id");
    }
    if (trigger.used) {
      throw new Refusal("exchanged_trigger_id");
    }
    trigger.used = true;
    return trigger;
  }

  static ObjectNode push(Workspace workspace, ApiCall call) {
    Workspace.Trigger trigger = exchange(workspace, call);
    long open =
        workspace.modals.values().stream()
            .filter(modal -> modal.open && modal.user.equals(trigger.user))
            .count();
    if (open == 0) {
      throw new Refusal("not_found");
    }
    if (open > 2) {
      throw new Refusal("push_limit_reached");
    }
    Modal modal =
        new Modal(Workspace.id("V"), trigger.user, view(workspace, call, "modal"), hash(workspace));
    workspace.modals.put(modal.id, modal);
    return answer(workspace, modal);
  }

  static ObjectNode update(Workspace workspace, ApiCall call) {
    Modal modal =
        call.maybe("view_id").isPresent()
            ? workspace.modals.get(call.text("view_id"))
            : workspace.modals.values().stream()
                .filter(
                    one -> one.view.path("external_id").asText().equals(call.text("external_id")))
                .findFirst()
                .orElse(null);
    if (modal == null || !modal.open) {
      throw new Refusal("not_found");
    }
    sameHash(call.maybe("hash"), modal.hash);
    replace(workspace, modal, view(workspace, call, "modal"));
    return answer(workspace, modal);
  }

  private static void sameHash(Optional<String> given, String hash) {
    if (given.isPresent() && !given.get().equals(hash)) {
      throw new Refusal("hash_conflict");
    }
  }

  static void replace(Workspace workspace, Modal modal, ObjectNode view) {
    modal.view = view;
    modal.hash = hash(workspace);
    modal.updates++;
  }

  static ObjectNode publish(Workspace workspace, ApiCall call) {
    User user = workspace.user(call.text("user_id"));
    ObjectNode view = view(workspace, call, "home");
    ObjectNode before = workspace.homes.get(user.id);
    if (before != null) {
      sameHash(call.maybe("hash"), before.path("hash").asText());
    }
    Modal home = new Modal(Workspace.id("V"), user.id, view, hash(workspace));
    ObjectNode json = home.json(workspace);
    workspace.homes.put(user.id, json);
    workspace.homePushes.merge(user.id, 1, Integer::sum);
    ObjectNode answer = Json.object();
    answer.set("view", json);
    return answer;
  }

  private static ObjectNode view(Workspace workspace, ApiCall call, String type) {
    JsonNode view =
        call.json("view").orElseThrow(() -> new Refusal("invalid_arguments", List.of("no view")));
    return checked(workspace, view, type);
  }

  /** A view that Slack takes, with names for the blocks that have none. */
  static ObjectNode checked(Workspace workspace, JsonNode view, String type) {
    Findings findings = BlockRules.ofView(view, workspace::fileReady);
    if (!view.path("type").asText().equals(type)) {
      findings.add("must be a " + type, "/view/type");
    }
    findings.refuseAs("invalid_arguments");
    ObjectNode copy = Json.copy(view);
    copy.set("blocks", ChatMethods.withIds(view.path("blocks")));
    return copy;
  }

  private static String hash(Workspace workspace) {
    return workspace.nextTs() + "." + Workspace.id("h");
  }

  private static ObjectNode answer(Workspace workspace, Modal modal) {
    ObjectNode answer = Json.object();
    answer.set("view", modal.json(workspace));
    return answer;
  }
}
