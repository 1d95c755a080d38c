package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Posts to one person, who is named by the object id in Entra. A personal chat that is gone is
 * opened anew; one that Teams refuses for long is remembered as closed. Safe for use by many
 * threads.
 */
final class TeamsPrivately {
  private final TeamsApi api;
  private final TeamsChats chats;
  private final TeamsBrakes brakes;
  private final TeamsBrakes.Way way;

  /**
   * Posts in that way.
   *
   * @param way one of the brakes'
   */
  TeamsPrivately(TeamsApi api, TeamsChats chats, TeamsBrakes brakes, TeamsBrakes.Way way) {
    this.api = api;
    this.chats = chats;
    this.brakes = brakes;
    this.way = way;
  }

  /** Posts in the personal chat; the result is where it stands then. */
  TeamsResult<MessageReference> post(WorkspaceId workspace, String user, Activity activity) {
    TeamsResult<ConversationId> chat = open(workspace, user);
    if (!(chat instanceof TeamsResult.Done<ConversationId>(ConversationId known))) {
      return notOpened(chat);
    }
    TeamsResult<MessageReference> posted = postIn(known, workspace, user, activity);
    if (!TeamsErrors.isConversationGone(posted)) {
      return posted;
    }
    chats.lost(workspace, user);
    TeamsResult<ConversationId> anew = open(workspace, user);
    return anew instanceof TeamsResult.Done<ConversationId>(ConversationId opened)
        ? postIn(opened, workspace, user, activity)
        : notOpened(anew);
  }

  /** Says the same of the message. */
  private static TeamsResult<MessageReference> notOpened(TeamsResult<ConversationId> failure) {
    return failure.map(chat -> TeamsIds.reference(chat, ""));
  }

  private TeamsResult<ConversationId> open(WorkspaceId workspace, String user) {
    return brakes.held(workspace, user, () -> chats.with(workspace, user));
  }

  /** Posts in this chat with that person, which has just been heard of. */
  TeamsResult<MessageReference> postIn(
      ConversationId chat, WorkspaceId workspace, String user, Activity activity) {
    TeamsResult<String> posted =
        way.call(workspace, chat.value(), () -> api.post(workspace, chat, activity));
    chats.notPosted(workspace, user, posted);
    return posted.map(id -> TeamsIds.reference(chat, id));
  }
}
