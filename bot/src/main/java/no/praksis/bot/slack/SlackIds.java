package no.praksis.bot.slack;

import java.util.Optional;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Slack's ids as ours, and back. */
final class SlackIds {
  private static final String PLATFORM = "slack:";

  private SlackIds() {}

  static boolean isSlack(WorkspaceId workspace) {
    return workspace.value().startsWith(PLATFORM);
  }

  /**
   * A workspace.
   *
   * @param enterprise of the Enterprise Grid that it belongs to; null outside of one
   * @param team of the workspace; null for an installation in the whole enterprise
   */
  static WorkspaceId workspace(@Nullable String enterprise, @Nullable String team) {
    return new WorkspaceId(
        PLATFORM + (enterprise == null ? "" : enterprise) + ":" + (team == null ? "" : team));
  }

  /** The team of a workspace, empty for a whole enterprise. */
  static Optional<String> team(WorkspaceId workspace) {
    return part(workspace, 1);
  }

  static Optional<String> enterprise(WorkspaceId workspace) {
    return part(workspace, 0);
  }

  private static Optional<String> part(WorkspaceId workspace, int index) {
    String[] parts = workspace.value().substring(PLATFORM.length()).split(":", -1);
    return parts[index].isEmpty() ? Optional.empty() : Optional.of(parts[index]);
  }

  /** A message; {@code ts} is what Slack calls its time and is unique in its channel. */
  static MessageReference reference(String channel, String ts) {
    return new MessageReference(channel + "/" + ts);
  }

  static ConversationId channelOf(MessageReference reference) {
    return new ConversationId(reference.value().substring(0, slash(reference)));
  }

  static String tsOf(MessageReference reference) {
    return reference.value().substring(slash(reference) + 1);
  }

  private static int slash(MessageReference reference) {
    return reference.value().indexOf('/');
  }
}
