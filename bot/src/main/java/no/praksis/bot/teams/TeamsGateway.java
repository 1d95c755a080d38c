package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Delivers to Teams. Nothing there carries a key, so nothing can be looked up.
 *
 * <p>Paces by <a
 * href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Rate
 * limiting</a>: in one conversation 7 messages in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in 3,600 s, and
 * 50 calls in 1 s in one tenant. Six at once and then one in 2.01 s keep all four at once, with a
 * place left for whatever arrived late. A message in a tenant may take two calls, the first of
 * which opens a chat.
 */
final class TeamsGateway implements Gateway {
  private static final Pace PACE = new Pace(Duration.ofMillis(2_010), Duration.ofMillis(40), 1, 6);

  private final TeamsApi api;
  private final TeamsChats chats;
  private final TeamsBrakes brakes;
  private final TeamsPrivately privately;
  private final Pictures pictures;

  TeamsGateway(TeamsApi api, TeamsChats chats, Pictures pictures, TeamsBrakes brakes) {
    this.api = api;
    this.chats = chats;
    this.pictures = pictures;
    this.brakes = brakes;
    privately = new TeamsPrivately(api, chats, brakes, brakes::call);
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return TeamsIds.isTeams(workspace);
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public boolean reaches(Person person) {
    return !chats.isClosed(person.workspace(), person.platformUser());
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return TeamsSplitter.split(message);
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return new Found.Unknowable();
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return switch (to) {
      case Destination.Channel(WorkspaceId workspace, ConversationId channel) -> {
        TeamsResult<String> posted = post(workspace, channel, message);
        yield posted instanceof TeamsResult.Done<String>(String id)
            ? new Delivered(TeamsIds.reference(channel, id))
            : TeamsErrors.of(posted);
      }
      case Destination.PrivateChat(Person person) -> {
        TeamsResult<MessageReference> posted =
            privately.post(person.workspace(), person.platformUser(), activity(message));
        yield posted instanceof TeamsResult.Done<MessageReference>(MessageReference where)
            ? new Delivered(where)
            : TeamsErrors.ofPrivate(posted);
      }
    };
  }

  private TeamsResult<String> post(
      WorkspaceId workspace, ConversationId conversation, Message message) {
    Activity activity = activity(message);
    return brakes.call(
        workspace, conversation.value(), () -> api.post(workspace, conversation, activity));
  }

  private Activity activity(Message message) {
    return TeamsActivities.message(
        TeamsRenderer.message(message, pictures), TeamsRenderer.summary(message));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    ConversationId conversation = TeamsIds.conversationOf(message);
    Activity activity = activity(newContent);
    TeamsResult<String> updated =
        change(
            where,
            conversation,
            () ->
                api.update(
                    where.workspace(), conversation, TeamsIds.activityOf(message), activity));
    return updated.done().isPresent() ? new Delivered(message) : failure(where, updated);
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    ConversationId conversation = TeamsIds.conversationOf(message);
    TeamsResult<String> deleted =
        change(
            where,
            conversation,
            () -> api.delete(where.workspace(), conversation, TeamsIds.activityOf(message)));
    boolean gone = deleted.done().isPresent() || TeamsErrors.isMessageGone(deleted);
    return gone ? new Delivered(message) : failure(where, deleted);
  }

  /** Whoever has closed the chat is left alone there too. */
  private TeamsResult<String> change(
      Destination where, ConversationId conversation, Supplier<TeamsResult<String>> call) {
    if (where instanceof Destination.PrivateChat(Person person)) {
      Optional<TeamsResult<String>> closed =
          chats.whyClosed(person.workspace(), person.platformUser());
      if (closed.isPresent()) {
        return closed.get();
      }
    }
    return brakes.call(where.workspace(), conversation.value(), call);
  }

  private DeliveryResult failure(Destination where, TeamsResult<?> failure) {
    if (TeamsErrors.isMessageGone(failure)) {
      return TeamsErrors.MESSAGE_GONE;
    }
    return switch (where) {
      case Destination.Channel channel -> TeamsErrors.of(failure);
      case Destination.PrivateChat(Person person) -> {
        chats.refused(person.workspace(), person.platformUser(), failure);
        yield TeamsErrors.ofPrivate(failure);
      }
    };
  }
}
