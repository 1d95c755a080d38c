package no.praksis.bot.adapter;

import java.util.Map;

/**
 * What came lately, so that it is taken up once. The oldest are forgotten. Safe for many threads.
 */
public final class RecentIds {
  private static final int MOST = 20_000;

  private final Map<String, Boolean> ids = new LatestEntries<>(MOST);

  /** Whether it comes for the first time. */
  public synchronized boolean isNew(String id) {
    return ids.put(id, true) == null;
  }

  /** Whether it came, as far as is known. */
  public synchronized boolean has(String id) {
    return ids.containsKey(id);
  }

  /** It has failed, and may come again. */
  public synchronized void forget(String id) {
    ids.remove(id);
  }
}
