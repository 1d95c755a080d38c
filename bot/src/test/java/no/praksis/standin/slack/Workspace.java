package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Everything in one workspace. Guarded by the stand-in's monitor. */
final class Workspace {
  private static final long MICROS = 1_000_000L;
  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000);

  final String team;
  final @Nullable String enterprise;
  final String domain;
  final String appId;
  final String botUser;
  final String botId;
  final Map<String, User> users = new LinkedHashMap<>();
  final Map<String, Room> rooms = new LinkedHashMap<>();
  final Map<String, Modal> modals = new LinkedHashMap<>();
  final Map<String, ObjectNode> homes = new HashMap<>();
  final Map<String, Integer> homePushes = new HashMap<>();
  final Map<String, Upload> uploads = new LinkedHashMap<>();
  final Map<String, Trigger> triggers = new HashMap<>();
  final Set<String> scopes = new LinkedHashSet<>(Scopes.ALL);

  /** What the app hears of; null for everything. */
  @Nullable Set<String> subscribed;

  /** All workspaces of its enterprise, this one too. */
  final Set<Workspace> sisters = new LinkedHashSet<>(Set.of(this));

  /** Whether the app is installed in all of the enterprise, from here. */
  boolean wide;

  boolean installed = true;
  String installer = "U0INSTALLER";
  int looksUntilFilesAreReady = 1;
  private final Clock clock;
  private long lastTs;

  /**
   * A workspace with the app's user in it, who is the same one in all workspaces of an enterprise.
   *
   * @param sister another one of the same enterprise; null when it is the first
   */
  Workspace(@Nullable String enterprise, String domain, Clock clock, @Nullable Workspace sister) {
    this.team = id("T");
    this.enterprise = enterprise;
    this.domain = domain;
    this.appId = SlackStandIn.APP;
    this.clock = clock;
    if (sister != null) {
      sisters.addAll(sister.sisters);
      sister.sisters.forEach(one -> one.sisters.add(this));
    }
    botUser = sister == null ? id("U") : sister.botUser;
    botId = id("B");
    users.put(botUser, new User(botUser, "praksis", "Praksis", User.Kind.BOT, team));
  }

  /** What a person did that a view may be opened for. */
  static final class Trigger {
    final String user;
    final Instant at;
    boolean used;

    Trigger(String user, Instant at) {
      this.user = user;
      this.at = at;
    }
  }

  static String id(String letter) {
    String digits = Long.toString(NUMBERS.incrementAndGet(), Character.MAX_RADIX);
    return letter
        + "0"
        + "0".repeat(Math.max(0, 8 - digits.length()))
        + digits.toUpperCase(java.util.Locale.ROOT);
  }

  Clock clock() {
    return clock;
  }

  /** A time that no other message of the workspace has. */
  String nextTs() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * MICROS + now.getNano() / 1000;
    lastTs = Math.max(lastTs + 1, micros);
    return String.format("%d.%06d", lastTs / MICROS, lastTs % MICROS);
  }

  String trigger(String user) {
    String id = System.nanoTime() + "." + id("1");
    triggers.put(id, new Trigger(user, clock.instant()));
    return id;
  }

  Room room(String id) {
    return Optional.ofNullable(rooms.get(id))
        .filter(room -> !room.deleted)
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** As the app sees it: a private channel that it is not in does not exist. */
  Room visible(String id) {
    Room room = room(id);
    if (room.kind != Room.Kind.PUBLIC && !room.members.contains(botUser)) {
      throw new Refusal("channel_not_found");
    }
    return room;
  }

  User user(String id) {
    return Optional.ofNullable(users.get(id)).orElseThrow(() -> new Refusal("user_not_found"));
  }

  /** Whether something that the call names is in this workspace. */
  boolean has(ApiCall call) {
    for (JsonNode value : call.arguments()) {
      String id = value.asText();
      if (id.equals(team)
          || rooms.containsKey(id)
          || (users.containsKey(id) && !id.equals(botUser))
          || modals.containsKey(id)
          || uploads.containsKey(id)
          || triggers.containsKey(id)) {
        return true;
      }
    }
    return false;
  }

  /** The direct message between the app and a user. */
  Room im(String user) {
    return rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.IM)
        .filter(room -> room.members.contains(user) && room.members.contains(botUser))
        .findFirst()
        .orElseGet(() -> openIm(user));
  }

  private Room openIm(String user) {
    Room room = new Room(id("D"), Room.Kind.IM, "");
    room.members.add(user);
    room.members.add(botUser);
    rooms.put(room.id, room);
    return room;
  }

  boolean fileReady(String id) {
    Upload upload = uploads.get(id);
    return upload != null && upload.ready();
  }

  void demand(String scope) {
    if (!scopes.contains(scope)) {
      throw new Refusal("missing_scope", java.util.List.of("[ERROR] needed: " + scope));
    }
  }
}
