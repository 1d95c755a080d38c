package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** A gateway that fails in all the ways in which platforms do, until its moods are used up. */
final class MoodyGateway implements Gateway {
  private static final RetryAfter TIMED_OUT = new RetryAfter(Duration.ZERO, Reason.TIMED_OUT);

  private final Gateway gateway;
  private final Random random;
  private int moods;

  MoodyGateway(Gateway gateway, Random random, int moods) {
    this.gateway = gateway;
    this.random = random;
    this.moods = moods;
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return gateway.serves(workspace);
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return moody(() -> gateway.post(to, key, message));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return moody(() -> gateway.update(where, message, newContent));
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return moody(() -> gateway.delete(where, message));
  }

  private DeliveryResult moody(Supplier<DeliveryResult> call) {
    int mood = mood();
    if (mood == 0) {
      return new RetryAfter(Duration.ofSeconds(7), Reason.RATE_LIMITED);
    }
    if (mood == 1) {
      return TIMED_OUT;
    }
    if (mood == 2) {
      throw new IllegalStateException("before it was sent");
    }
    DeliveryResult result = call.get();
    if (mood == 3) {
      throw new IllegalStateException("after it was sent");
    }
    return mood == 4 ? TIMED_OUT : result;
  }

  private synchronized int mood() {
    return moods > 0 && --moods >= 0 ? random.nextInt(10) : Integer.MAX_VALUE;
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return mood() == 0 ? new Found.NotNow() : gateway.lookUp(where, key, since);
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return gateway.split(to, message);
  }

  @Override
  public Pace pace() {
    return gateway.pace();
  }
}
