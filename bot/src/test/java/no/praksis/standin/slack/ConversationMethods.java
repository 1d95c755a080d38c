package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** {@code conversations.*} and {@code users.*}. */
final class ConversationMethods {
  private static final int PAGE = 100;

  private ConversationMethods() {}

  static ObjectNode usersInfo(Workspace workspace, ApiCall call) {
    User user = workspace.user(call.text("user"));
    ObjectNode answer = Json.object();
    answer.set("user", user.json(call.flag("include_locale"), offset(workspace, user)));
    return answer;
  }

  static ObjectNode usersList(Workspace workspace, ApiCall call) {
    return page(
        call,
        "members",
        List.copyOf(workspace.users.values()),
        user -> user.json(call.flag("include_locale"), offset(workspace, user)));
  }

  private static int offset(Workspace workspace, User user) {
    return java.time.ZoneId.of(user.zone)
        .getRules()
        .getOffset(workspace.clock().instant())
        .getTotalSeconds();
  }

  static ObjectNode info(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    workspace.demand(room.scope() + ":read");
    ObjectNode answer = Json.object();
    answer.set("channel", room.json(workspace.botUser, workspace.team));
    return answer;
  }

  static ObjectNode list(Workspace workspace, ApiCall call) {
    List<String> types = List.of(call.maybe("types").orElse("public_channel").split(",\\s*"));
    List<Room> rooms =
        workspace.rooms.values().stream()
            .filter(room -> !room.deleted)
            .filter(room -> !room.archived || !call.flag("exclude_archived"))
            .filter(room -> types.contains(listed(room)))
            .filter(
                room -> room.kind == Room.Kind.PUBLIC || room.members.contains(workspace.botUser))
            .toList();
    return page(call, "channels", rooms, room -> room.json(workspace.botUser, workspace.team));
  }

  private static String listed(Room room) {
    return switch (room.kind) {
      case PUBLIC -> "public_channel";
      case PRIVATE -> "private_channel";
      case IM -> "im";
    };
  }

  static ObjectNode members(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    workspace.demand(room.scope() + ":read");
    return page(
        call,
        "members",
        List.copyOf(room.members),
        com.fasterxml.jackson.databind.node.TextNode::valueOf);
  }

  static ObjectNode open(Workspace workspace, ApiCall call) {
    ObjectNode answer = Json.object();
    String users = call.text("users");
    if (users.contains(",")) {
      throw new Refusal("missing_scope", List.of("[ERROR] needed: mpim:write"));
    }
    User user = workspace.user(users);
    if (user.kind == User.Kind.BOT) {
      throw new Refusal("cannot_dm_bot");
    }
    if (user.deleted) {
      throw new Refusal("user_disabled");
    }
    Room room = workspace.im(users);
    ObjectNode channel = room.json(workspace.botUser, workspace.team);
    answer.set("channel", call.flag("return_im") ? channel : Json.object().put("id", room.id));
    return answer;
  }

  static ObjectNode history(Workspace workspace, ApiCall call) {
    Room room = readable(workspace, call);
    return messages(
        call,
        room.posts.stream().filter(post -> !post.isReply()).toList(),
        Comparator.reverseOrder());
  }

  static ObjectNode replies(Workspace workspace, ApiCall call) {
    Room room = readable(workspace, call);
    String ts = call.text("ts");
    List<Post> thread = room.posts.stream().filter(post -> post.thread().equals(ts)).toList();
    if (thread.isEmpty()) {
      throw new Refusal("thread_not_found");
    }
    return messages(call, thread, Comparator.naturalOrder());
  }

  private static Room readable(Workspace workspace, ApiCall call) {
    Room room = workspace.visible(call.text("channel"));
    workspace.demand(room.scope() + ":history");
    if (!room.members.contains(workspace.botUser)) {
      throw new Refusal("not_in_channel");
    }
    return room;
  }

  private static ObjectNode messages(ApiCall call, List<Post> posts, Comparator<BigDecimal> order) {
    BigDecimal oldest = call.maybe("oldest").map(BigDecimal::new).orElse(BigDecimal.ZERO);
    BigDecimal latest =
        call.maybe("latest").map(BigDecimal::new).orElse(new BigDecimal("9999999999"));
    boolean inclusive = call.flag("inclusive");
    List<Post> found =
        posts.stream()
            .filter(post -> post.only == null)
            .filter(post -> after(new BigDecimal(post.ts()), oldest, inclusive))
            .filter(post -> after(latest, new BigDecimal(post.ts()), inclusive))
            .sorted(Comparator.comparing(post -> new BigDecimal(post.ts()), order))
            .toList();
    ObjectNode answer =
        page(call, "messages", found, post -> post.json(call.flag("include_all_metadata")));
    answer.put("pin_count", 0);
    return answer;
  }

  private static boolean after(BigDecimal later, BigDecimal earlier, boolean inclusive) {
    int compared = later.compareTo(earlier);
    return inclusive ? compared >= 0 : compared > 0;
  }

  private static <T> ObjectNode page(
      ApiCall call,
      String name,
      List<T> all,
      Function<T, ? extends com.fasterxml.jackson.databind.JsonNode> json) {
    int from = call.maybe("cursor").map(ConversationMethods::cursor).orElse(0);
    int to = Math.min(all.size(), from + Math.clamp(call.number("limit", PAGE), 1, 1000));
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray(name);
    all.subList(Math.min(from, to), to).forEach(one -> array.add(json.apply(one)));
    answer.put("has_more", to < all.size());
    answer.putObject("response_metadata").put("next_cursor", to < all.size() ? "next:" + to : "");
    return answer;
  }

  private static int cursor(String cursor) {
    if (!cursor.startsWith("next:")) {
      throw new Refusal("invalid_cursor");
    }
    return Integer.parseInt(cursor.substring("next:".length()));
  }
}
