package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The body of a form, {@code application/x-www-form-urlencoded}. */
final class FormBody {
  private static final byte[] DIGITS = digits();

  private FormBody() {}

  private static byte[] digits() {
    byte[] digits = new byte[256];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) Character.digit(i, 16);
    }
    return digits;
  }

  /**
   * Its fields by name, in UTF-8; of several with the same name the last.
   *
   * @throws IllegalArgumentException when a percent sign has no two digits behind it
   */
  static Map<String, byte[]> read(byte[] body) {
    Map<String, byte[]> fields = new HashMap<>();
    int start = 0;
    while (start < body.length) {
      int end = find('&', body, start, body.length);
      int equals = find('=', body, start, end);
      if (equals < end) {
        String name = new String(decoded(body, start, equals), StandardCharsets.UTF_8);
        fields.put(name, decoded(body, equals + 1, end));
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

  private static byte[] decoded(byte[] body, int start, int end) {
    byte[] decoded = new byte[end - start];
    int length = 0;
    int digits = 0;
    int at = start;
    while (at < end) {
      byte here = body[at++];
      if (here == '%') {
        if (at + 2 > end) {
          throw new IllegalArgumentException("a percent sign at the end");
        }
        int high = DIGITS[body[at++] & 0xff];
        int low = DIGITS[body[at++] & 0xff];
        digits |= high | low;
        here = (byte) (high << 4 | low);
      } else if (here == '+') {
        here = ' ';
      }
      decoded[length++] = here;
    }
    if (digits < 0) {
      throw new IllegalArgumentException("a percent sign without two digits");
    }
    return Arrays.copyOf(decoded, length);
  }
}
