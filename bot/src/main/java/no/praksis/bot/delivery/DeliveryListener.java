package no.praksis.bot.delivery;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;

/**
 * Hears what becomes of the rows of the outbox, after it has been recorded. Called by many threads;
 * returns at once.
 */
public interface DeliveryListener {
  /**
   * All of it is told, or there was nothing left to tell.
   *
   * @param age from the writing of the row until now, in real time
   */
  void sent(Dispatch dispatch, Duration age);

  /** It is tried again after {@code pause}. */
  void retried(Dispatch dispatch, Reason reason, Duration pause);

  /**
   * It is being given up: inside the transaction in which that is recorded, so that what follows
   * from it is kept as well, or not at all. May be called again for the same row.
   */
  default void givingUp(Dispatch dispatch, Reason reason) {}

  void gaveUp(Dispatch dispatch, Reason reason);
}
