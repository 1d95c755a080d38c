package no.praksis.bot.slack;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** Takes everything at once, for the time before a measurement. */
final class Nowhere implements Gateway {
  private final AtomicLong posted = new AtomicLong();

  @Override
  public boolean serves(WorkspaceId workspace) {
    return true;
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return new Delivered(new MessageReference("nowhere/" + posted.incrementAndGet()));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return new Delivered(message);
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return new Delivered(message);
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
    return Pace.UNLIMITED;
  }
}
