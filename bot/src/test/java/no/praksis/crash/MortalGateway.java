package no.praksis.crash;

import java.time.Instant;
import java.util.List;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** A gateway under whose posts the process may die; an update may be repeated anyway. */
record MortalGateway(Gateway gateway, Tripwire tripwire) implements Gateway {
  @Override
  public boolean serves(WorkspaceId workspace) {
    return gateway.serves(workspace);
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    tripwire.reach(KillPoint.BEFORE_SEND);
    DeliveryResult result = gateway.post(to, key, message);
    tripwire.reach(KillPoint.AFTER_SEND);
    return result;
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return gateway.update(where, message, newContent);
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return gateway.delete(where, message);
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return gateway.lookUp(where, key, since);
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
