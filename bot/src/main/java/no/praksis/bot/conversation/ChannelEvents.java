package no.praksis.bot.conversation;

/**
 * The door through which adapters hand in what happens to channels, beside {@link ChatEvents}. Safe
 * for use by many threads; calls return once the effect is committed.
 */
@FunctionalInterface
public interface ChannelEvents {
  /**
   * What to answer whoever added Praksis to a group's channel; nothing for all other events. The
   * same event again has no second effect. Of a channel that is no group, only that Praksis was
   * added has one: a message there, which follows by itself.
   *
   * @throws no.praksis.practice.delivery.StorageUnavailable when nothing could be kept; to be
   *     handed in again
   */
  Reply handle(ChannelEvent event);
}
