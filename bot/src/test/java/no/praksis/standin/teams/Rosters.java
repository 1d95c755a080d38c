package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.standin.teams.StandInServer.Response;

/** Who is where. Called under the stand-in's monitor. */
final class Rosters {
  private static final int FEWEST = 50;
  private static final int MOST = 500;

  Response page(Directory directory, Room room, Map<String, String> query) {
    mayLook(directory, room);
    int asked = Integer.parseInt(query.getOrDefault("pageSize", "" + MOST));
    int size = Math.min(directory.pages, Math.clamp(asked, FEWEST, MOST));
    int from = offset(query.getOrDefault("continuationToken", ""));
    List<User> all =
        room.members().stream().map(directory::user).filter(user -> !user.deleted).toList();
    int to = Math.min(all.size(), from + size);
    ObjectNode json = Json.object();
    ArrayNode members = json.putArray("members");
    all.subList(Math.min(from, to), to).forEach(user -> members.add(user.member()));
    if (to < all.size()) {
      json.put("continuationToken", token(to));
    }
    return Response.ok(Json.write(json));
  }

  private static String token(int offset) {
    return Base64.getEncoder()
        .encodeToString(("{\"s\":" + offset + "}+/=").getBytes(StandardCharsets.UTF_8));
  }

  private static int offset(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String plain = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return Integer.parseInt(plain.replaceAll("\\D", ""));
    } catch (IllegalArgumentException e) {
      throw Refusal.badArgument("Invalid continuation token.");
    }
  }

  Response one(Directory directory, Room room, String id) {
    mayLook(directory, room);
    User user =
        directory
            .find(id)
            .filter(found -> room.members().contains(found.mri))
            .orElseThrow(
                () ->
                    new Refusal(
                        404, "MemberNotFoundInConversation", "The member could not be found."));
    return Response.ok(Json.write(user.member()));
  }

  /** Who is in a private or shared channel is told to whoever asks for that alone. */
  private static void mayLook(Directory directory, Room room) {
    if (room.kind != Room.Kind.PERSONAL && !room.hasApp()) {
      throw Refusal.notInside();
    }
    boolean narrow = room.kind == Room.Kind.CHANNEL && room.reach != Room.Reach.STANDARD;
    if (narrow && directory.app != null && !directory.app.asksFor("ChannelMember.Read.Group")) {
      throw new Refusal(403, "NotEnoughPermissions", "The bot may not read the members.");
    }
  }

  Response team(Directory directory, String id) {
    Crew crew = crew(directory, id);
    ObjectNode json = Json.object().put("id", id).put("name", crew.name);
    json.put("aadGroupId", crew.group).put("memberCount", crew.members.size());
    return Response.ok(Json.write(json.put("channelCount", crew.channels.size())));
  }

  /** Without private and shared ones; General has no name there. */
  Response channels(Directory directory, String id) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("conversations");
    for (Room room : crew(directory, id).channels) {
      if (room.reach == Room.Reach.STANDARD && !room.deleted) {
        ObjectNode channel = list.addObject().put("id", room.id);
        channel.put("name", room.id.equals(id) ? null : room.name);
      }
    }
    return Response.ok(Json.write(json));
  }

  private static Crew crew(Directory directory, String id) {
    Crew crew = Optional.ofNullable(directory.crews.get(id)).orElseThrow(Refusal::notThere);
    if (!crew.praksis) {
      throw Refusal.notInside();
    }
    return crew;
  }
}
