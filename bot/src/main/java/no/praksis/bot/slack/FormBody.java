package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The body of a form, {@code application/x-www-form-urlencoded}. */
final class FormBody {
  private FormBody() {}

  /**
   * Its fields by name; of several with the same name the last.
   *
   * @throws IllegalArgumentException when a percent sign has no two digits behind it
   */
  static Map<String, String> read(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    int start = 0;
    while (start < body.length) {
      int end = find('&', body, start, body.length);
      int equals = find('=', body, start, end);
      if (equals < end) {
        fields.put(decoded(body, start, equals), decoded(body, equals + 1, end));
      }
      start = end + 1;
    }
    return fields;
  }

  private static int find(char what, byte[] body, int start, int end) {
    int at = start;
    while (at < end && body[at] != what) {
      at++;
    }
    return at;
  }

  private static String decoded(byte[] body, int start, int end) {
    byte[] decoded = new byte[end - start];
    int length = 0;
    int at = start;
    while (at < end) {
      boolean escaped = body[at] == '%';
      decoded[length++] =
          escaped ? escaped(body, at, end) : body[at] == '+' ? (byte) ' ' : body[at];
      at += escaped ? 3 : 1;
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  private static byte escaped(byte[] body, int percent, int end) {
    if (percent + 2 >= end) {
      throw new IllegalArgumentException("a percent sign at the end");
    }
    int high = HexFormat.fromHexDigit(body[percent + 1]);
    return (byte) (high << 4 | HexFormat.fromHexDigit(body[percent + 2]));
  }
}
