package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.praksis.standin.teams.StandInServer.Response;

/** What an app writes, changes and takes away. Called under the stand-in's monitor. */
final class Messages {
  /**
   * The most that a message may have as UTF-16, in bytes. Microsoft has said 28, 40 and 100 KB over
   * the years ("Format your bot messages"); the smallest is safe wherever the app runs.
   */
  static final int MOST = 28 * 1024;

  private final TeamsStandIn teams;

  Messages(TeamsStandIn teams) {
    this.teams = teams;
  }

  /**
   * @param below a message of the thread that it goes to; empty for a new one
   */
  Response post(Directory directory, Room room, String below, JsonNode activity) {
    mayWrite(directory, room);
    ObjectNode checked = checked(activity);
    String id = directory.nextMessage();
    String root = room.kind == Room.Kind.CHANNEL && !below.isEmpty() ? root(room, below) : id;
    if (teams.keeps) {
      room.posts.add(new Post(id, directory.bot, root, checked));
    }
    return Response.created(Json.write(Json.object().put("id", id)));
  }

  private String root(Room room, String below) {
    return !teams.keeps ? below : room.find(below).orElseThrow(Refusal::noMessage).root;
  }

  Response update(Directory directory, Room room, String id, JsonNode activity) {
    mayWrite(directory, room);
    Post post = own(directory, room, id);
    post.activity = checked(activity);
    post.updates++;
    return Response.ok(Json.write(Json.object().put("id", id)));
  }

  Response delete(Directory directory, Room room, String id) {
    mayWrite(directory, room);
    own(directory, room, id).deleted = true;
    return Response.ok("");
  }

  private static Post own(Directory directory, Room room, String id) {
    Post post = room.find(id).orElseThrow(Refusal::noMessage);
    if (!post.from.equals(directory.bot)) {
      throw new Refusal(403, "NotEnoughPermissions", "The message is somebody else's.");
    }
    return post;
  }

  private static void mayWrite(Directory directory, Room room) {
    if (room.kind != Room.Kind.PERSONAL) {
      if (!room.hasApp()) {
        throw Refusal.notInside();
      }
      if (room.crew != null && room.crew.archived) {
        throw new Refusal(403, "NotEnoughPermissions", "The team is archived.");
      }
      return;
    }
    User user = directory.user(room.members().iterator().next());
    if (user.blocks) {
      throw Refusal.blocked();
    }
    if (!directory.mayReach(user)) {
      throw Refusal.notInside();
    }
  }

  private ObjectNode checked(JsonNode activity) {
    if (!activity.path("type").asText().equals("message")) {
      throw Refusal.badArgument("Unknown activity type.");
    }
    if (2 * Json.write(activity).length() > MOST) {
      teams.dispatch.complain("too big: " + Screen.ofActivity(activity));
      throw new Refusal(413, "MessageSizeTooBig", "Message size too large.");
    }
    String text = activity.path("text").asText();
    JsonNode attachments = activity.path("attachments");
    if (text.isBlank() && attachments.isEmpty()) {
      throw Refusal.badArgument("Activity must include text, attachments or channel data.");
    }
    if (!text.isEmpty() && !attachments.isEmpty()) {
      teams.dispatch.complain(
          "text beside a card is split off by Teams, and no id is told: " + text);
    }
    for (JsonNode attachment : attachments) {
      check(attachment);
    }
    return Json.copy(activity);
  }

  private void check(JsonNode attachment) {
    if (!attachment.path("contentType").asText().equals(Seen.CARD)) {
      return;
    }
    List<String> findings = CardRules.findings(attachment.path("content"));
    if (!findings.isEmpty()) {
      teams.dispatch.complain("a card is no good: " + findings + "\n" + attachment);
      throw Refusal.badArgument("Failed to parse the card: " + findings);
    }
  }
}
