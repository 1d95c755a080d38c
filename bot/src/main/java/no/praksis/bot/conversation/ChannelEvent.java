package no.praksis.bot.conversation;

import java.util.List;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a channel, or to who is in it. People are known to Praksis, guests
 * marked as such, before they are named here; bots are never named.
 */
public sealed interface ChannelEvent {
  WorkspaceId workspace();

  ConversationId channel();

  /** Somebody has come to the channel. */
  record Joined(WorkspaceId workspace, ConversationId channel, PersonId person)
      implements ChannelEvent {}

  /** Somebody has left the channel. */
  record Left(WorkspaceId workspace, ConversationId channel, PersonId person)
      implements ChannelEvent {}

  /**
   * Who is in the channel, as the platform says when it is asked, such as once a day.
   *
   * @param people all of them, without bots
   */
  record Seen(WorkspaceId workspace, ConversationId channel, List<PersonId> people)
      implements ChannelEvent {
    public Seen {
      people = List.copyOf(people);
    }
  }

  /**
   * Praksis is in the channel now.
   *
   * @param by who added it; null when the platform doesn't say
   * @param platformLanguage what that person's client speaks, null when the platform doesn't say
   * @param eventId the same when the platform delivers the same event again, another when Praksis
   *     is added anew; at most 150 characters
   * @param general whether everybody of the workspace is in the channel whether they want or not;
   *     there Praksis says nothing unless somebody is known to have added it
   */
  record PraksisAdded(
      WorkspaceId workspace,
      ConversationId channel,
      @Nullable PersonId by,
      @Nullable Language platformLanguage,
      String eventId,
      boolean general)
      implements ChannelEvent {}

  /** Praksis is not in the channel any more, or the channel is gone or archived. */
  record PraksisRemoved(WorkspaceId workspace, ConversationId channel) implements ChannelEvent {}

  /** The channel has another name. */
  record Renamed(WorkspaceId workspace, ConversationId channel, String name)
      implements ChannelEvent {}
}
