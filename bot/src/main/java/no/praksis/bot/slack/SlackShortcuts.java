package no.praksis.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Objects;
import no.praksis.bot.conversation.ChatEvent.Shortcut;
import no.praksis.practice.id.WorkspaceId;

/** What people choose from the menus of Slack and of its messages. */
final class SlackShortcuts {
  /** The callback ids in the app's manifest. */
  static final String WENT_WELL = "save_went_well";

  static final String POINT = "save_point";
  static final String LOOKING_FOR = "looking_for";

  private static final Map<String, Shortcut.Kind> KINDS =
      Map.of(
          WENT_WELL, Shortcut.Kind.SAVE_WENT_WELL,
          POINT, Shortcut.Kind.SAVE_POINT,
          LOOKING_FOR, Shortcut.Kind.LOOKING_FOR);

  private final SlackDoor door;
  private final SlackClicks clicks;

  SlackShortcuts(SlackDoor door, SlackClicks clicks) {
    this.door = door;
    this.clicks = clicks;
  }

  Response run(GlobalShortcutRequest request, WorkspaceId workspace) {
    GlobalShortcutPayload payload = request.getPayload();
    String user = payload.getUser().getId();
    SlackPlace place =
        new SlackPlace(workspace, user, null, null, payload.getTriggerId(), null, null);
    choose(place, payload.getCallbackId(), payload.getActionTs(), "");
    return Response.ok();
  }

  Response run(MessageShortcutRequest request, WorkspaceId workspace) {
    MessageShortcutPayload payload = request.getPayload();
    SlackPlace place =
        new SlackPlace(
            workspace,
            payload.getUser().getId(),
            payload.getChannel().getId(),
            payload.getMessage().getThreadTs(),
            payload.getTriggerId(),
            payload.getResponseUrl(),
            null);
    String text = Objects.requireNonNullElse(payload.getMessage().getText(), "");
    choose(place, payload.getCallbackId(), payload.getActionTs(), text);
    return Response.ok();
  }

  private void choose(SlackPlace place, String callback, String moment, String text) {
    Shortcut.Kind kind = KINDS.get(callback);
    if (kind != null) {
      String eventId = "shortcut:" + callback + ":" + moment + ":" + place.user();
      clicks.clicked(
          new SlackClicks.Click(place, callback, ""),
          () -> {
            String typed = SlackText.typed(text, door.mentions(place.workspace()));
            return door.hand(place, eventId, origin -> new Shortcut(origin, kind, typed));
          });
    }
  }
}
