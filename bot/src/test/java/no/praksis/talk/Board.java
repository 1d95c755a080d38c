package no.praksis.talk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** A platform that keeps what is posted where a test can read it. */
final class Board implements Gateway, Channels {
  static final WorkspaceId WORKSPACE = new WorkspaceId("talk");

  private final Map<String, Map<String, Message>> conversations = new LinkedHashMap<>();
  private final Map<String, List<PersonId>> channels = new LinkedHashMap<>();

  void open(String channel, List<PersonId> people) {
    channels.put(channel, people);
  }

  /** What stands in a channel, or in the private chat of the person with that id; oldest first. */
  synchronized List<Message> in(String conversation) {
    return List.copyOf(conversations.getOrDefault(conversation, Map.of()).values());
  }

  /** Whether a message with this key stands anywhere. */
  synchronized boolean has(MessageKey key) {
    return conversations.values().stream().anyMatch(there -> there.containsKey(key.value()));
  }

  /** Channels begin with a capital letter. */
  private static String name(String channel) {
    return channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
  }

  /** The keys of what stands there, oldest first. */
  synchronized List<String> keys(String conversation) {
    return List.copyOf(conversations.getOrDefault(conversation, Map.of()).keySet());
  }

  /** Somebody deletes a message of Praksis. */
  synchronized void lose(String conversation, String key) {
    conversations.getOrDefault(conversation, Map.of()).remove(key);
  }

  private static String name(Destination to) {
    return switch (to) {
      case Destination.Channel channel -> channel.conversation().value();
      case Destination.PrivateChat chat -> chat.person().id().value();
    };
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return workspace.equals(WORKSPACE);
  }

  @Override
  public synchronized DeliveryResult post(Destination to, MessageKey key, Message message) {
    Map<String, Message> there =
        conversations.computeIfAbsent(name(to), name -> new LinkedHashMap<>());
    if (there.putIfAbsent(key.value(), message) != null) {
      throw new IllegalStateException(key + " was posted twice");
    }
    return new DeliveryResult.Delivered(new MessageReference(key.value()));
  }

  @Override
  public synchronized DeliveryResult update(
      Destination where, MessageReference message, Message newContent) {
    return conversations.getOrDefault(name(where), Map.of()).replace(message.value(), newContent)
            == null
        ? new DeliveryResult.Undeliverable(DeliveryResult.Reason.MESSAGE_GONE)
        : new DeliveryResult.Delivered(message);
  }

  @Override
  public synchronized DeliveryResult delete(Destination where, MessageReference message) {
    conversations.getOrDefault(name(where), Map.of()).remove(message.value());
    return new DeliveryResult.Delivered(message);
  }

  @Override
  public synchronized Found lookUp(Destination where, MessageKey key, Instant since) {
    return conversations.getOrDefault(name(where), Map.of()).containsKey(key.value())
        ? new Found.There(new MessageReference(key.value()))
        : new Found.NotThere();
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return List.of(message);
  }

  @Override
  public Pace pace() {
    return Pace.UNLIMITED;
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ConversationId channel) {
    return Optional.ofNullable(channels.get(channel.value()))
        .map(people -> new Channel(name(channel.value()), people));
  }
}
