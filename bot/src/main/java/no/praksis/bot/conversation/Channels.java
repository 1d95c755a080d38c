package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** What the platforms know about channels. */
@FunctionalInterface
public interface Channels {
  /** The channel, if Praksis is in it. */
  Optional<Channel> find(WorkspaceId workspace, ConversationId channel);

  /**
   * A channel.
   *
   * @param name as the platform shows it, without a mark before it; text typed by people
   * @param people who is in it, without bots
   */
  record Channel(String name, List<PersonId> people) {
    public Channel {
      people = List.copyOf(people);
    }
  }
}
