package no.praksis.bot.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.delivery.Dispatch;

/**
 * Which messages may stand although nobody said so. A row that has been tried is in doubt unless
 * this process saw the platform decline; after a restart a needless look-up is the price.
 */
final class Doubts {
  private final Set<Long> declined = ConcurrentHashMap.newKeySet();

  /** Whether a message of the row may stand that is not recorded. */
  boolean about(Dispatch dispatch) {
    return dispatch.attempts() > 0 && !declined.contains(dispatch.id());
  }

  /** The row is put off; {@code mayStand} when the last attempt may have succeeded. */
  void putOff(long id, boolean mayStand) {
    if (mayStand) {
      declined.remove(id);
    } else {
      declined.add(id);
    }
  }

  /** The row is gone. */
  void settled(long id) {
    declined.remove(id);
  }
}
