package no.praksis.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** Takes every message at once and forgets it, at the pace of a platform: one a second a place. */
final class SilentGateway implements Gateway {
  private final AtomicLong messages = new AtomicLong();

  @Override
  public boolean serves(WorkspaceId workspace) {
    return true;
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return new DeliveryResult.Delivered(
        new MessageReference("message " + messages.incrementAndGet()));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return new DeliveryResult.Delivered(message);
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return new DeliveryResult.Delivered(message);
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return new Found.NotThere();
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return List.of(message);
  }

  @Override
  public Pace pace() {
    return new Pace(Duration.ofSeconds(1), Duration.ZERO);
  }
}
