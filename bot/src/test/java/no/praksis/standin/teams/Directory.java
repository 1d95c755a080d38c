package no.praksis.standin.teams;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a tenant holds. Guarded by the stand-in's monitor. */
final class Directory {
  private static final AtomicLong LAST_MESSAGE = new AtomicLong();

  final String tenant = UUID.randomUUID().toString();
  final String bot;
  final Map<String, User> users = new LinkedHashMap<>();
  final Map<String, Room> rooms = new LinkedHashMap<>();
  final Map<String, Crew> crews = new LinkedHashMap<>();
  final Map<String, Window> windows = new LinkedHashMap<>();
  int pages = 500;

  /** What was uploaded last; null while nothing was, and everything is allowed. */
  @Nullable AppPackage app;

  private final Clock clock;

  /**
   * @param bot the app's id among those who talk
   */
  Directory(String bot, Clock clock) {
    this.bot = bot;
    this.clock = clock;
  }

  static String threadId(String suffix) {
    return "19:" + UUID.randomUUID().toString().replace("-", "") + suffix;
  }

  /** An id that no other message has: when it was written, in milliseconds. */
  String nextMessage() {
    long now = clock.millis();
    return "" + LAST_MESSAGE.updateAndGet(last -> Math.max(last + 1, now));
  }

  boolean mayRead() {
    return app != null && app.asksFor("ChannelMessage.Read.Group");
  }

  /** Whether what is uploaded works in a channel that not everybody of the team is in. */
  boolean worksIn(Room.Reach reach) {
    return reach == Room.Reach.STANDARD || app == null || app.takesAnyChannel();
  }

  void demandScope(String scope) {
    if (app != null && !app.hasScope(scope)) {
      throw new AssertionError("the app can't be added there: no scope " + scope);
    }
  }

  User user(String mri) {
    return Optional.ofNullable(users.get(mri))
        .orElseThrow(() -> new IllegalStateException("nobody is " + mri));
  }

  /** By the id of Teams or of Entra. */
  Optional<User> find(String id) {
    return users.values().stream()
        .filter(user -> user.mri.equals(id) || user.objectId.equals(id))
        .filter(user -> !user.deleted)
        .findFirst();
  }

  Optional<User> named(String name) {
    return users.values().stream().filter(user -> user.name.equals(name)).findFirst();
  }

  Optional<Room> chatOf(User user) {
    return rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.PERSONAL && room.members().contains(user.mri))
        .findFirst();
  }

  /** The private chat, opened if it isn't. */
  Room openChat(User user) {
    return chatOf(user)
        .orElseGet(
            () -> {
              String id = "a:1" + UUID.randomUUID().toString().replace("-", "") + "-_";
              Room room = new Room(id, Room.Kind.PERSONAL, Room.Reach.PRIVATE, null, "");
              room.members().add(user.mri);
              rooms.put(id, room);
              return room;
            });
  }

  /** Whether the app may write to the person: it was added, or is in a team or chat of hers. */
  boolean mayReach(User user) {
    boolean through =
        crews.values().stream()
            .anyMatch(crew -> crew.praksis && !crew.deleted && crew.members.contains(user.mri));
    return !user.removed && (user.hasApp || through);
  }
}
