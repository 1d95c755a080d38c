package no.praksis.bot.teams;

/**
 * What Teams takes.
 *
 * <p>A message may have 28 KB, says its table of limits; for those of bots the guide "Format your
 * bot messages" says 100 KB, and said 40 KB before, "encoded as UTF-16" and with everything around
 * the card. So cards keep below the smallest of these, counted in the way that counts most.
 */
final class TeamsLimits {
  /** Of a message with all around its card, in bytes. */
  static final int MESSAGE_BYTES = 28 * 1024;

  /** Left for what is around the card: ids, addresses, the summary. */
  private static final int AROUND = 3 * 1024;

  /** Of a card's JSON in UTF-16 units, for a message. */
  static final int CARD = (MESSAGE_BYTES - AROUND) / Character.BYTES;

  /** Of the frame that holds a card's elements. */
  static final int FRAME = 150;

  /**
   * Actions that are shown beside each other; Teams hides the seventh in a menu or leaves it out
   * (MicrosoftDocs/bot-docs issue 2161).
   */
  static final int ACTIONS = 6;

  /**
   * Letters of labels beside each other in a card of 320 pixels, with {@link #BUTTON_FRAME} for
   * what is around each label; Teams doesn't wrap a row and cuts the labels off.
   */
  static final int ROW_WIDTH = 39;

  static final int BUTTON_FRAME = 4;

  /** Of a notification's text; Teams shows about so much of it. */
  static final int SUMMARY = 250;

  private TeamsLimits() {}
}
