package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads the body of a form, {@code application/x-www-form-urlencoded}, in one go. */
final class FormBody {
  private static final byte[] DIGITS = digits();
  private static final boolean[] PLAIN = plain();

  private final byte[] body;
  private final byte[] decoded;
  private int at;
  private byte separator = '&';

  private FormBody(byte[] body) {
    this.body = body;
    this.decoded = new byte[body.length];
  }

  private static byte[] digits() {
    byte[] digits = new byte[256];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = (byte) Character.digit(i, 16);
    }
    return digits;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[256];
    Arrays.fill(plain, true);
    for (char one : new char[] {'&', '=', '%', '+'}) {
      plain[one] = false;
    }
    return plain;
  }

  /**
   * Its fields by name, in UTF-8; of several with the same name the last.
   *
   * @throws IllegalArgumentException when a percent sign has no two digits behind it
   */
  static Map<String, byte[]> read(byte[] body) {
    Map<String, byte[]> fields = new HashMap<>();
    FormBody reader = new FormBody(body);
    while (reader.at < body.length) {
      String name = new String(reader.part('='), StandardCharsets.UTF_8);
      if (reader.separator == '=') {
        fields.put(name, reader.part('&'));
      }
    }
    return fields;
  }

  /** What stands before this separator, the end of the field, or the end of all; decoded. */
  private byte[] part(char until) {
    int length = 0;
    int digits = 0;
    separator = '&';
    while (at < body.length) {
      byte here = body[at++];
      if (!PLAIN[here & 0xff]) {
        if (here == '&' || here == until) {
          separator = here;
          break;
        }
        if (here == '%') {
          if (at + 2 > body.length) {
            throw new IllegalArgumentException("a percent sign at the end");
          }
          int high = DIGITS[body[at++] & 0xff];
          int low = DIGITS[body[at++] & 0xff];
          digits |= high | low;
          here = (byte) (high << 4 | low);
        } else if (here == '+') {
          here = ' ';
        }
      }
      decoded[length++] = here;
    }
    if (digits < 0) {
      throw new IllegalArgumentException("a percent sign without two digits");
    }
    return Arrays.copyOf(decoded, length);
  }
}
