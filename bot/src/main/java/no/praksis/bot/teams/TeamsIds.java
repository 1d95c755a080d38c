package no.praksis.bot.teams;

import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Teams' ids as ours, and back. A workspace is a tenant. A conversation is a channel or a group
 * chat, without the message that Teams names a thread by.
 */
final class TeamsIds {
  private static final String PLATFORM = "teams:";
  private static final String THREAD = ";messageid=";

  private TeamsIds() {}

  static boolean isTeams(WorkspaceId workspace) {
    return workspace.value().startsWith(PLATFORM);
  }

  static WorkspaceId workspace(String tenant) {
    return new WorkspaceId(PLATFORM + tenant);
  }

  static String tenant(WorkspaceId workspace) {
    return workspace.value().substring(PLATFORM.length());
  }

  /** Where it was said, whichever thread it was said in. */
  static ConversationId conversation(String teamsId) {
    int thread = teamsId.indexOf(THREAD);
    return new ConversationId(thread < 0 ? teamsId : teamsId.substring(0, thread));
  }

  /** The message that a thread began with; empty outside of one. */
  static String threadOf(String teamsId) {
    int thread = teamsId.indexOf(THREAD);
    return thread < 0 ? "" : teamsId.substring(thread + THREAD.length());
  }

  /** A message; an activity's id is unique in its conversation. */
  static MessageReference reference(ConversationId conversation, String activity) {
    return new MessageReference(conversation.value() + "/" + activity);
  }

  static ConversationId conversationOf(MessageReference reference) {
    return new ConversationId(reference.value().substring(0, slash(reference)));
  }

  static String activityOf(MessageReference reference) {
    return reference.value().substring(slash(reference) + 1);
  }

  /** Conversation ids may hold slashes; ids of activities don't. */
  private static int slash(MessageReference reference) {
    return reference.value().lastIndexOf('/');
  }
}
