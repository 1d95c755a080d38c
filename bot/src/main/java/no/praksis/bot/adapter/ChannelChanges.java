package no.praksis.bot.adapter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Counts what a platform's events change in each channel. Who is in one is asked for over seconds;
 * what has changed meanwhile is newer than what was heard. Safe for use by many threads.
 */
public final class ChannelChanges {
  private static final int LOCKS = 64;

  private final Map<Place, Long> counts = new ConcurrentHashMap<>();
  private final List<Lock> locks =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(LOCKS).toList();

  private record Place(WorkspaceId workspace, ConversationId channel) {}

  /** How many there have been, to be compared with later. */
  public long in(WorkspaceId workspace, ConversationId channel) {
    return counts.getOrDefault(new Place(workspace, channel), 0L);
  }

  /**
   * Something has changed, which has these effects; no other change of the channel is beside it.
   */
  public void happened(WorkspaceId workspace, ConversationId channel, Runnable effects) {
    Place place = new Place(workspace, channel);
    alone(
        place,
        () -> {
          counts.merge(place, 1L, Long::sum);
          effects.run();
        });
  }

  /** Takes effect unless something has changed since that count; whether it has. */
  public boolean unlessAny(
      WorkspaceId workspace, ConversationId channel, long since, Runnable effects) {
    Place place = new Place(workspace, channel);
    boolean[] taken = new boolean[1];
    alone(
        place,
        () -> {
          if (in(workspace, channel) == since) {
            effects.run();
            taken[0] = true;
          }
        });
    return taken[0];
  }

  private void alone(Place place, Runnable work) {
    Lock lock = locks.get(Math.floorMod(place.hashCode(), LOCKS));
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
