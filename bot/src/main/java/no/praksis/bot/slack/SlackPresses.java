package no.praksis.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Buttons of messages, forms and homes. */
final class SlackPresses {
  private static final String BUTTON = "button";

  private final SlackDoor door;
  private final SlackShowing showing;
  private final RecentPresses recent;
  private final Promptly promptly;
  private final Patience patience;

  SlackPresses(
      SlackDoor door,
      SlackShowing showing,
      RecentPresses recent,
      Promptly promptly,
      Patience patience) {
    this.door = door;
    this.showing = showing;
    this.recent = recent;
    this.promptly = promptly;
    this.patience = patience;
  }

  Response run(BlockActionRequest request, WorkspaceId workspace) {
    BlockActionPayload payload = request.getPayload();
    Optional<Action> pressed =
        payload.getActions().stream()
            .filter(action -> BUTTON.equals(action.getType()) && action.getUrl() == null)
            .findFirst();
    pressed.ifPresent(action -> press(payload, action, place(payload, workspace)));
    return Response.ok();
  }

  private void press(BlockActionPayload payload, Action action, SlackPlace place) {
    String person = place.workspace().value() + "/" + place.user();
    String button = source(payload) + "/" + action.getActionId();
    if (!recent.begin(person, button)) {
      return;
    }
    String eventId = eventId(payload, action);
    CompletableFuture<Optional<String>> waiting = new CompletableFuture<>();
    Optional<Reply> reply =
        promptly.run(
            () -> hand(place, action.getActionId(), eventId),
            patience.form(),
            late -> {
              recent.answered(person, button);
              showing.late(place, late, action.getActionId(), waiting.join());
            });
    if (reply.isPresent()) {
      recent.answered(person, button);
      promptly.beside(() -> showing.show(place, reply.get(), action.getActionId()));
    } else {
      promptly.beside(() -> showing.openWaiting(place, waiting));
    }
  }

  private Reply hand(SlackPlace place, String button, String eventId) {
    return door.hand(place, eventId, origin -> new ChatEvent.Pressed(origin, button));
  }

  /** Slack gives each press a moment of its own, which stays when the press is sent again. */
  private static String eventId(BlockActionPayload payload, Action action) {
    return "press:"
        + source(payload)
        + ":"
        + action.getActionTs()
        + ":"
        + payload.getUser().getId();
  }

  /** The message or view that the button stands in. */
  private static String source(BlockActionPayload payload) {
    Container container = payload.getContainer();
    return container.getMessageTs() == null
        ? String.valueOf(container.getViewId())
        : container.getChannelId() + "/" + container.getMessageTs();
  }

  private static SlackPlace place(BlockActionPayload payload, WorkspaceId workspace) {
    String user = payload.getUser().getId();
    Container container = payload.getContainer();
    if (payload.getView() == null) {
      return new SlackPlace(
          workspace,
          user,
          channel(payload),
          container.getThreadTs(),
          payload.getTriggerId(),
          payload.getResponseUrl(),
          null);
    }
    Optional<SlackMetadata> metadata = SlackMetadata.read(payload.getView().getPrivateMetadata());
    return metadata
        .map(
            form ->
                SlackPlace.ofForm(
                    workspace, user, form, payload.getTriggerId(), payload.getView().getId()))
        .orElseGet(
            () -> new SlackPlace(workspace, user, null, null, payload.getTriggerId(), null, null));
  }

  private static @Nullable String channel(BlockActionPayload payload) {
    return payload.getChannel() == null
        ? payload.getContainer().getChannelId()
        : payload.getChannel().getId();
  }
}
