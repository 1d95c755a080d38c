package no.praksis.bot.slack;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Praksis may do in a workspace, no more than it needs: the one list behind the manifest, the
 * installation, the check and the table in docs/slack.md.
 *
 * @see <a href="https://docs.slack.dev/reference/scopes">Scopes</a>
 */
final class SlackScopes {
  /** What comes and goes with {@code --no-read}. */
  private static final Set<String> READING = Set.of("channels:history", "groups:history");

  private static final Set<String> CHANNELS = Set.of("conversations.info", "conversations.members");
  private static final List<Scope> ALL =
      List.of(
          new Scope("commands", Set.of(), Set.of()),
          new Scope(
              "chat:write",
              Set.of("chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete"),
              Set.of()),
          new Scope("app_mentions:read", Set.of(), Set.of("app_mention")),
          new Scope("im:write", Set.of("conversations.open"), Set.of()),
          new Scope("im:history", Set.of("conversations.history"), Set.of("message.im")),
          new Scope(
              "channels:read",
              CHANNELS,
              Set.of(
                  "channel_archive",
                  "channel_deleted",
                  "channel_left",
                  "channel_rename",
                  "channel_unarchive",
                  "member_joined_channel",
                  "member_left_channel")),
          new Scope(
              "groups:read",
              CHANNELS,
              Set.of(
                  "group_archive",
                  "group_deleted",
                  "group_left",
                  "group_rename",
                  "group_unarchive",
                  "member_joined_channel",
                  "member_left_channel")),
          new Scope("users:read", Set.of("users.info"), Set.of("user_change")),
          new Scope(
              "files:write",
              Set.of("files.getUploadURLExternal", "files.completeUploadExternal", "files.delete"),
              Set.of()),
          new Scope("files:read", Set.of("files.info"), Set.of()),
          new Scope(
              "channels:history", Set.of("conversations.history"), Set.of("message.channels")),
          new Scope("groups:history", Set.of("conversations.history"), Set.of("message.groups")));

  /** Methods for which Slack asks no scope of a bot; the first goes with the app token. */
  static final Set<String> FREE_METHODS =
      Set.of(
          "apps.connections.open",
          "auth.test",
          "oauth.v2.access",
          "views.open",
          "views.publish",
          "views.push",
          "views.update");

  private static final List<String> FREE_EVENTS =
      List.of("app_home_opened", "app_uninstalled", "tokens_revoked");

  private SlackScopes() {}

  /**
   * A scope.
   *
   * @param methods what Praksis calls with it
   * @param events what Praksis is told with it
   */
  record Scope(String name, Set<String> methods, Set<String> events) {}

  /** All of them, or with {@code reads} off those that leave the channels' messages unread. */
  static List<Scope> scopes(boolean reads) {
    return ALL.stream().filter(scope -> reads || !READING.contains(scope.name())).toList();
  }

  static List<String> bot(boolean reads) {
    return scopes(reads).stream().map(Scope::name).toList();
  }

  /** The events to subscribe to, in alphabetical order. */
  static List<String> events(boolean reads) {
    return Stream.concat(
            FREE_EVENTS.stream(), scopes(reads).stream().flatMap(scope -> scope.events().stream()))
        .distinct()
        .sorted()
        .toList();
  }
}
