package no.praksis.bot.delivery;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes deliveries to the log: ids and reasons, nothing that people typed. */
public final class LoggedDeliveries implements DeliveryListener {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedDeliveries.class);

  @Override
  public void sent(Dispatch dispatch, Duration age) {
    LOG.debug("sent row={} what={} ms={}", dispatch.id(), what(dispatch), age.toMillis());
  }

  @Override
  public void retried(Dispatch dispatch, Reason reason, Duration pause) {
    LOG.atLevel(reason == Reason.RATE_LIMITED ? Level.DEBUG : Level.WARN)
        .log(
            "put off row={} what={} attempt={} reason={} pause={}",
            dispatch.id(),
            what(dispatch),
            dispatch.attempts() + 1,
            reason,
            pause);
  }

  @Override
  public void gaveUp(Dispatch dispatch, Reason reason) {
    LOG.error("gave up row={} what={} reason={}", dispatch.id(), what(dispatch), reason);
  }

  private static String what(Dispatch dispatch) {
    return dispatch.notice().getClass().getSimpleName();
  }
}
