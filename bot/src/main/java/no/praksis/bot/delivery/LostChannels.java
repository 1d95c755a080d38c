package no.praksis.bot.delivery;

import java.time.Duration;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.membership.PauseGroup;

/** Lets a group rest whose channel turns out to be out of reach, before it hands on. */
public final class LostChannels implements DeliveryListener {
  private final PauseGroup pauseGroup;
  private final DeliveryListener next;

  public LostChannels(PauseGroup pauseGroup, DeliveryListener next) {
    this.pauseGroup = pauseGroup;
    this.next = next;
  }

  @Override
  public void sent(Dispatch dispatch, Duration age) {
    next.sent(dispatch, age);
  }

  @Override
  public void retried(Dispatch dispatch, Reason reason, Duration pause) {
    next.retried(dispatch, reason, pause);
  }

  @Override
  public void givingUp(Dispatch dispatch, Reason reason) {
    if (dispatch.audience() instanceof Audience.Channel(GroupId group)
        && (reason == Reason.CONVERSATION_GONE || reason == Reason.NOT_IN_CONVERSATION)) {
      pauseGroup.pause(group);
    }
    next.givingUp(dispatch, reason);
  }

  @Override
  public void gaveUp(Dispatch dispatch, Reason reason) {
    next.gaveUp(dispatch, reason);
  }
}
