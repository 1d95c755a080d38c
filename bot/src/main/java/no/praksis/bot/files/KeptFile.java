package no.praksis.bot.files;

/**
 * A file as it is kept; whoever makes or reads it leaves the bytes alone.
 *
 * @param name what it is called when somebody saves it, such as {@code praksis.png}; ours, never
 *     what people typed
 * @param mediaType such as {@code image/png}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
public record KeptFile(String name, String mediaType, byte[] bytes) {
  /** Whether a browser shows it on a page; anything else is saved. */
  boolean isPicture() {
    return mediaType.equals("image/png");
  }
}
