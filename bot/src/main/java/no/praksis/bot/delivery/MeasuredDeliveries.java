package no.praksis.bot.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;

/**
 * Counts deliveries, before it hands them on: {@code praksis.deliveries.sent} with the time from
 * writing to standing, {@code praksis.deliveries.retried} and {@code praksis.deliveries.given.up}
 * by reason.
 */
public final class MeasuredDeliveries implements DeliveryListener {
  private final MeterRegistry registry;
  private final Timer sent;
  private final DeliveryListener next;

  public MeasuredDeliveries(MeterRegistry registry, DeliveryListener next) {
    this.registry = registry;
    this.next = next;
    sent = registry.timer("praksis.deliveries.sent");
  }

  @Override
  public void sent(Dispatch dispatch, Duration age) {
    sent.record(age);
    next.sent(dispatch, age);
  }

  @Override
  public void retried(Dispatch dispatch, Reason reason, Duration pause) {
    count("praksis.deliveries.retried", reason);
    next.retried(dispatch, reason, pause);
  }

  @Override
  public void gaveUp(Dispatch dispatch, Reason reason) {
    count("praksis.deliveries.given.up", reason);
    next.gaveUp(dispatch, reason);
  }

  private void count(String name, Reason reason) {
    registry.counter(name, "reason", reason.name().toLowerCase(Locale.ROOT)).increment();
  }
}
