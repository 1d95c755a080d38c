package no.praksis.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Buttons of messages, forms and homes. */
final class SlackPresses {
  private static final String BUTTON = "button";

  private final SlackDoor door;
  private final SlackClicks clicks;

  SlackPresses(SlackDoor door, SlackClicks clicks) {
    this.door = door;
    this.clicks = clicks;
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
    String button = action.getActionId();
    String eventId = eventId(payload, action);
    clicks.clicked(
        new SlackClicks.Click(place, source(payload) + "/" + button, button),
        () -> door.hand(place, eventId, origin -> new ChatEvent.Pressed(origin, button)));
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
          isInOurChat(container) ? null : payload.getResponseUrl(),
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

  /** Where everything is for one person alone, answers stay, as those to words do. */
  private static boolean isInOurChat(Container container) {
    String channel = container.getChannelId();
    return channel != null && SlackPlace.isPrivate(channel) && !container.isEphemeral();
  }

  private static @Nullable String channel(BlockActionPayload payload) {
    return payload.getChannel() == null
        ? payload.getContainer().getChannelId()
        : payload.getChannel().getId();
  }
}
