package no.praksis.standin.slack;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data}. */
final class Multipart {
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

  private Multipart() {}

  /** The bytes of an upload: the body itself, or the first part that is a file. */
  static byte[] content(HttpExchange exchange, byte[] body) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("multipart/form-data")) {
      return body;
    }
    return parts(type, body).values().stream().findFirst().orElse(new byte[0]);
  }

  static Map<String, String> fields(String type, byte[] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    parts(type, body)
        .forEach((name, value) -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
    return fields;
  }

  private static Map<String, byte[]> parts(String type, byte[] body) {
    String boundary = "--" + type.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
    // One character per byte, so that positions are the same
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String part : text.split(Pattern.quote(boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      @Nullable String name = head < 0 ? null : name(part.substring(0, head));
      if (name != null) {
        String value = part.substring(head + 4, part.length() - 2);
        parts.put(name, value.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  private static @Nullable String name(String head) {
    Matcher matcher = NAME.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }
}
