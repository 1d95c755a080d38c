package no.praksis.bot.adapter;

import java.util.LinkedHashMap;
import java.util.Map;

/** As many entries as are wanted; the oldest gives way to a new one. For one thread at a time. */
public final class LatestEntries<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most entries that are kept
   */
  public LatestEntries(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
