package no.praksis.bot.playground;

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
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.id.WorkspaceId;

/**
 * Delivers to the playground. A post with the key of a message that stands is that message, and
 * every message can be looked up by its key, however old; so nothing is ever posted twice here.
 */
public final class PlaygroundGateway implements Gateway {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;

  public PlaygroundGateway(PlaygroundConversations conversations, PlaygroundMessages messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  /** Whether what is posted from now on is made up for the demonstration, and marked as such. */
  public void setInvented(boolean invented) {
    messages.setInvented(invented);
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return workspace.equals(Playground.WORKSPACE);
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return attempt(
        () -> {
          Optional<Conversation> where = conversation(to);
          if (where.isEmpty()) {
            return new Undeliverable(Reason.CONVERSATION_GONE);
          }
          StoredMessage posted =
              messages.add(
                  where.get().id(), PlaygroundMessages.Draft.ofPraksis(message, key, null));
          return new Delivered(new MessageReference(posted.id()));
        });
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return attempt(
        () ->
            conversation(where)
                .flatMap(c -> messages.update(c.id(), message.value(), newContent))
                .<DeliveryResult>map(updated -> new Delivered(message))
                .orElseGet(() -> new Undeliverable(Reason.MESSAGE_GONE)));
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return attempt(
        () -> {
          conversation(where).ifPresent(c -> messages.remove(c.id(), message.value()));
          return new Delivered(message);
        });
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    try {
      return conversation(where)
          .flatMap(c -> messages.byKey(c.id(), key))
          .<Found>map(message -> new Found.There(new MessageReference(message.id())))
          .orElseGet(Found.NotThere::new);
    } catch (StorageUnavailable e) {
      return new Found.NotNow();
    }
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return List.of(message);
  }

  @Override
  public Pace pace() {
    return Pace.UNLIMITED;
  }

  private Optional<Conversation> conversation(Destination destination) {
    return switch (destination) {
      case Destination.Channel channel -> conversations.channel(channel.conversation());
      case Destination.PrivateChat chat ->
          conversations
              .person(chat.person().id().value())
              .map(person -> Conversation.privateChat(person.id()));
    };
  }

  private static DeliveryResult attempt(Supplier<DeliveryResult> work) {
    try {
      return work.get();
    } catch (StorageUnavailable e) {
      return new RetryAfter(PAUSE, Reason.PLATFORM_FAILED);
    }
  }
}
