package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.util.List;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/** What happens in Teams, as far as Praksis takes it up. */
sealed interface TeamsEvent {
  /**
   * Somebody has written a message.
   *
   * @param words its text with the mentions in it
   * @param quoted the message that it answers in a chat without threads; empty for none
   */
  record Wrote(Activity words, String quoted) implements TeamsEvent {}

  /** The author has changed a message, or has brought it back. */
  record Changed(String message, Activity words) implements TeamsEvent {}

  /** A message is gone. */
  record Removed(String message) implements TeamsEvent {}

  /**
   * A button was pressed whose result belongs into a dialog.
   *
   * @param data what the button carries
   */
  record Fetched(JsonNode data) implements TeamsEvent {}

  /** Something was pressed in a dialog. */
  record Submitted(JsonNode data) implements TeamsEvent {}

  /**
   * Something was pressed in a card, where there are no dialogs.
   *
   * @param card the message that the card stands in; empty when Teams doesn't say
   */
  record Sent(JsonNode data, String card) implements TeamsEvent {}

  /**
   * People have come to a team, or to a chat.
   *
   * @param channel the one channel that they have come to; null for all of the team
   */
  record Joined(List<Account> people, @Nullable ConversationId channel) implements TeamsEvent {}

  /**
   * People have left a team, or a chat.
   *
   * @param channel the one channel that they have left; null for all of the team
   */
  record Left(List<Account> people, @Nullable ConversationId channel) implements TeamsEvent {}

  /**
   * Praksis was added to a team, a chat, or by one person.
   *
   * @param channel the one channel of the team that it is allowed in now; null for all else
   */
  record Added(@Nullable ConversationId channel) implements TeamsEvent {}

  /**
   * Praksis was removed from there.
   *
   * @param channel the one channel of the team that it is out of; null for all else
   */
  record Gone(@Nullable ConversationId channel) implements TeamsEvent {}

  record ChannelRenamed(ConversationId channel, String name) implements TeamsEvent {}

  record ChannelGone(ConversationId channel) implements TeamsEvent {}

  /** A channel that was gone is there again. */
  record ChannelBack(ConversationId channel) implements TeamsEvent {}

  record TeamRenamed(String team, String name) implements TeamsEvent {}

  /** A team is deleted, or archived, in which state nobody can write in it. */
  record TeamGone(String team) implements TeamsEvent {}

  record TeamBack(String team) implements TeamsEvent {}

  /** Nothing that Praksis takes up. */
  record Other() implements TeamsEvent {}
}
