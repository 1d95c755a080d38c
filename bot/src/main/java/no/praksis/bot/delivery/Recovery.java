package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that a process died over. They are noted at the start, before the first claim of
 * our own, and taken up once the platforms' look-ups have settled, counted from the start: the
 * claim may be old, but the last message of a process goes out at most in the moment in which it
 * dies. What somebody else has finished by then is left alone.
 */
final class Recovery {
  /** Later than any claim, also than one by a clock that was ahead. */
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final Outbox outbox;
  private final Map<Long, @Nullable Instant> claims = new HashMap<>();

  Recovery(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Notes what is marked as being sent; whether there is anything. */
  boolean note() {
    outbox.interrupted(FAR).forEach(row -> claims.put(row.id(), row.claimedAt()));
    return !claims.isEmpty();
  }

  /** The noted rows that are still claimed as they were. */
  List<Dispatch> left() {
    return outbox.interrupted(FAR).stream()
        .filter(row -> claims.containsKey(row.id()))
        .filter(row -> Objects.equals(claims.get(row.id()), row.claimedAt()))
        .toList();
  }
}
