package no.praksis.bot.conversation;

/**
 * The door through which adapters hand in what happens to channels, beside {@link ChatEvents}. Safe
 * for use by many threads; calls return once the effect is committed.
 */
@FunctionalInterface
public interface ChannelEvents {
  /**
   * What to answer whoever added Praksis; nothing for all other events. The same event again has no
   * second effect, and an event about a channel that is no group has none.
   *
   * @throws no.praksis.practice.delivery.StorageUnavailable when nothing could be kept; to be
   *     handed in again
   */
  Reply handle(ChannelEvent event);
}
