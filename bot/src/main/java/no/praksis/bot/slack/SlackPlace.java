package no.praksis.bot.slack;

import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody did something, and by which ways an answer reaches that person alone.
 *
 * @param user who, as Slack names people
 * @param channel null in the home view, and where a form was opened from there
 * @param thread under which message; null outside of threads
 * @param trigger opens a form within three seconds, once; null where Slack gives none
 * @param responseUrl takes a few answers for half an hour; null where Slack gives none
 * @param view the form that it was done in; null elsewhere
 */
record SlackPlace(
    WorkspaceId workspace,
    String user,
    @Nullable String channel,
    @Nullable String thread,
    @Nullable String trigger,
    @Nullable String responseUrl,
    @Nullable String view) {
  private static final String PRIVATE = "D";

  /** What somebody wrote, which brings nothing to answer by. */
  static SlackPlace written(
      WorkspaceId workspace, String user, String channel, @Nullable String thread) {
    return new SlackPlace(workspace, user, channel, thread, null, null, null);
  }

  boolean isPrivate() {
    return channel != null && isPrivate(channel);
  }

  /** Whether the channel is a chat of two. */
  static boolean isPrivate(String channel) {
    return channel.startsWith(PRIVATE);
  }

  boolean isHome() {
    return channel == null;
  }

  /** The channel as conversations know it: none in private and at home. */
  @Nullable ConversationId conversation() {
    return channel == null || isPrivate(channel) ? null : new ConversationId(channel);
  }

  /** What a form that opens here carries along, so that its answer comes back here. */
  SlackMetadata opening(String form) {
    return SlackMetadata.opening(form, channel, thread);
  }

  /** The place that a form was opened from; {@code metadata} is what it carries. */
  static SlackPlace ofForm(
      WorkspaceId workspace,
      String user,
      SlackMetadata metadata,
      @Nullable String trigger,
      String view) {
    return new SlackPlace(
        workspace, user, metadata.channel(), metadata.thread(), trigger, null, view);
  }
}
