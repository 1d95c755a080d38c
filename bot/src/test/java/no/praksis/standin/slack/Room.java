package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A channel or direct message with what stands in it. Guarded by the stand-in's monitor. */
final class Room {
  /** What kind of conversation it is. */
  enum Kind {
    PUBLIC,
    PRIVATE,
    IM
  }

  final String id;
  final Kind kind;
  final Set<String> members = new LinkedHashSet<>();
  final List<Post> posts = new ArrayList<>();
  String name;
  boolean general;
  boolean archived;
  boolean deleted;
  boolean shared;

  Room(String id, Kind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = name;
  }

  /** The letter that events have for it. */
  String letter() {
    return switch (kind) {
      case PUBLIC -> "C";
      case PRIVATE -> "G";
      case IM -> "D";
    };
  }

  /** As events call it. */
  String type() {
    return switch (kind) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case IM -> "im";
    };
  }

  /** What the scopes for it begin with. */
  String scope() {
    return switch (kind) {
      case PUBLIC -> "channels";
      case PRIVATE -> "groups";
      case IM -> "im";
    };
  }

  Optional<Post> find(String ts) {
    return posts.stream().filter(post -> post.ts().equals(ts)).findFirst();
  }

  boolean hasReplies(Post post) {
    return posts.stream()
        .filter(other -> other != post)
        .anyMatch(other -> other.json().path("thread_ts").asText().equals(post.ts()));
  }

  ObjectNode json(String asked, String team) {
    ObjectNode room = Json.object();
    room.put("id", id).put("created", 1_700_000_000).put("is_archived", archived);
    room.put("is_im", kind == Kind.IM).put("is_org_shared", false);
    room.put("context_team_id", team).put("updated", 1_700_000_000_000L);
    if (kind == Kind.IM) {
      members.stream()
          .filter(one -> !one.equals(asked))
          .findFirst()
          .ifPresent(user -> room.put("user", user));
      room.put("is_user_deleted", false).put("is_open", true);
      return room;
    }
    room.put("name", name).put("name_normalized", name);
    room.put("is_channel", kind == Kind.PUBLIC).put("is_group", kind == Kind.PRIVATE);
    room.put("is_mpim", false).put("is_private", kind == Kind.PRIVATE);
    room.put("is_general", general).put("is_member", members.contains(asked));
    room.put("is_shared", shared).put("is_ext_shared", shared).put("num_members", members.size());
    room.putArray("shared_team_ids").add(team);
    room.putObject("topic").put("value", "");
    room.putObject("purpose").put("value", "");
    return room;
  }
}
