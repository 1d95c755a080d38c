package no.praksis.bot.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;

/** Who comes to a channel of the playground and leaves it, Praksis too; handed in as events. */
final class ChannelActions {
  private final ChannelEvents events;
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final Stage stage;

  ChannelActions(
      ChannelEvents events,
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      Stage stage) {
    this.events = events;
    this.conversations = conversations;
    this.messages = messages;
    this.stage = stage;
  }

  /** Harmless when the person is there already. */
  void join(Conversation channel, PersonId person) {
    List<PersonId> members = new ArrayList<>(channel.members());
    if (!members.contains(person)) {
      members.add(person);
      conversations.saveChannel(id(channel), channel.name(), members);
    }
    tell(channel, new ChannelEvent.Joined(Playground.WORKSPACE, id(channel), person));
  }

  /** Harmless when the person is not there. */
  void leave(Conversation channel, PersonId person) {
    List<PersonId> members = new ArrayList<>(channel.members());
    members.remove(person);
    conversations.saveChannel(id(channel), channel.name(), members);
    tell(channel, new ChannelEvent.Left(Playground.WORKSPACE, id(channel), person));
  }

  void addPraksis(Conversation channel, PersonId by) {
    conversations.letPraksisIn(id(channel), true);
    Reply reply =
        events.handle(
            new ChannelEvent.PraksisAdded(
                Playground.WORKSPACE,
                id(channel),
                by,
                stage.language(),
                UUID.randomUUID().toString(),
                false));
    if (reply instanceof Reply.Tell(var message)) {
      messages.add(
          channel.id(), new PlaygroundMessages.Draft(Playground.PRAKSIS, message, null, by, null));
    }
  }

  void removePraksis(Conversation channel) {
    conversations.letPraksisIn(id(channel), false);
    tell(channel, new ChannelEvent.PraksisRemoved(Playground.WORKSPACE, id(channel)));
  }

  /** What Praksis doesn't hear, it learns when it is added again. */
  private void tell(Conversation channel, ChannelEvent event) {
    if (event instanceof ChannelEvent.PraksisRemoved || conversations.praksisIsIn(id(channel))) {
      events.handle(event);
    }
  }

  private static ConversationId id(Conversation channel) {
    return new ConversationId(channel.id());
  }
}
