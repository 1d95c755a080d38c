package no.praksis.practice.delivery;

import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Who is told. */
public sealed interface Audience {
  /** Everybody in the group's channel. */
  record Channel(GroupId group) implements Audience {}

  /**
   * Everybody in a channel that is no group.
   *
   * @param workspace without blanks, as its adapter makes it
   */
  record Place(WorkspaceId workspace, ConversationId channel) implements Audience {}

  /** One person, in the private chat with Praksis. */
  record Privately(PersonId person) implements Audience {}
}
