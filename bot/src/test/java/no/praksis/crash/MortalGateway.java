package no.praksis.crash;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** A gateway under whose calls the process may die. */
record MortalGateway(Gateway gateway, Tripwire tripwire) implements Gateway {
  @Override
  public boolean serves(WorkspaceId workspace) {
    return gateway.serves(workspace);
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return send(() -> gateway.post(to, key, message));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return send(() -> gateway.update(where, message, newContent));
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return send(() -> gateway.delete(where, message));
  }

  private DeliveryResult send(Supplier<DeliveryResult> call) {
    tripwire.reach(KillPoint.BEFORE_SEND);
    DeliveryResult result = call.get();
    tripwire.reach(KillPoint.AFTER_SEND);
    return result;
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return gateway.lookUp(where, key, since);
  }

  @Override
  public List<Message> split(Message message) {
    return gateway.split(message);
  }

  @Override
  public Pace pace() {
    return gateway.pace();
  }
}
