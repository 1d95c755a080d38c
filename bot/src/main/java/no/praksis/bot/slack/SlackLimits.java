package no.praksis.bot.slack;

/**
 * What Slack takes, in characters as it counts them: UTF-16 units, with the three characters that
 * it escapes counted as their entities. Each is from the reference of its block or element at
 * docs.slack.dev/reference/block-kit, but where something else is said.
 */
final class SlackLimits {
  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;
  static final int TEXT = 3000;
  static final int HEADER = 150;
  static final int CONTEXT_TEXT = 2000;
  static final int IMAGE_ALT = 2000;
  static final int BUTTONS = 25;
  static final int BUTTON_TEXT = 75;
  static final int ACTION_ID = 255;
  static final int BLOCK_ID = 255;
  static final int LABEL = 2000;
  static final int HINT = 2000;
  static final int RADIO_BUTTONS = 10;
  static final int CHECKBOXES = 10;
  static final int OPTIONS = 100;
  static final int OPTION_TEXT = 75;
  static final int OPTION_VALUE = 150;
  static final int GROUP_LABEL = 75;
  static final int VIEW_TITLE = 24;
  static final int VIEW_SUBMIT = 24;
  static final int METADATA = 3000;

  /**
   * How heavy all blocks of a message may be together. Slack names no number; people have measured
   * 13,200 characters, of which each block takes about 130 beside its text (bolt-js issues 2509 and
   * 2867). What is heavier is refused with {@code msg_blocks_too_long}.
   */
  static final int MESSAGE_WEIGHT = 12_000;

  static final int BLOCK_WEIGHT = 130;
  static final int ELEMENT_WEIGHT = 40;

  /** Of a message's own text, in UTF-8 bytes; {@code chat.update} takes no more. */
  static final int FALLBACK_BYTES = 4000;

  private SlackLimits() {}
}
