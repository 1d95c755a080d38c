package no.praksis.standin.teams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation with what stands in it. Guarded by the stand-in's monitor. */
final class Room {
  /** What kind of conversation it is. */
  enum Kind {
    CHANNEL("channel"),
    GROUP_CHAT("groupChat"),
    PERSONAL("personal");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Who comes into a channel. */
  enum Reach {
    STANDARD,
    PRIVATE,
    SHARED
  }

  final String id;
  final Kind kind;
  final Reach reach;

  /** The team that the channel belongs to; null outside of one. */
  final @Nullable Crew crew;

  final List<Post> posts = new ArrayList<>();

  /** Who is in it; the team's members in a standard channel. */
  private final Set<String> members;

  String name;
  boolean deleted;

  /** In a chat, whether the app was added to it; for channels the team says it. */
  boolean praksis;

  /** Whether a channel keeps out what its team has installed. */
  boolean disallowed;

  Room(String id, Kind kind, Reach reach, @Nullable Crew crew, String name) {
    this.id = id;
    this.kind = kind;
    this.reach = reach;
    this.crew = crew;
    this.name = name;
    members = new LinkedHashSet<>();
  }

  Set<String> members() {
    return crew != null && reach == Reach.STANDARD ? crew.members : members;
  }

  boolean hasApp() {
    return crew == null ? praksis : crew.praksis && !crew.deleted && !disallowed;
  }

  Optional<Post> find(String post) {
    return posts.stream().filter(one -> one.id.equals(post) && !one.deleted).findFirst();
  }
}
