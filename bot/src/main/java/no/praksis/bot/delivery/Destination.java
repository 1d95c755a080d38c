package no.praksis.bot.delivery;

import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/** Where a message goes. */
public sealed interface Destination {
  WorkspaceId workspace();

  record Channel(WorkspaceId workspace, ConversationId conversation) implements Destination {}

  /** The private chat between Praksis and a person. */
  record PrivateChat(Person person) implements Destination {
    @Override
    public WorkspaceId workspace() {
      return person.workspace();
    }
  }
}
