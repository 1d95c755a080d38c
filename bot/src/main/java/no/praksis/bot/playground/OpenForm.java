package no.praksis.bot.playground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import no.praksis.bot.view.Form;
import no.praksis.practice.id.PersonId;

/**
 * A form in front of somebody.
 *
 * @param instance new each time that it opens
 * @param conversation where it was opened
 */
record OpenForm(String instance, PersonId person, String conversation, Form form) {
  /**
   * How to recognise this content when it is sent again: a double click is the same event, the same
   * form after an edit is another one.
   */
  String eventId(Map<String, String> values) {
    return "form:" + instance + ":" + digest(ViewJson.write(new TreeMap<>(values)));
  }

  OpenForm with(Form again) {
    return new OpenForm(instance, person, conversation, again);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
