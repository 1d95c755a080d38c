package no.praksis.bot.playground;

import java.util.regex.Pattern;

/** Names of events that come from outside. */
final class EventIds {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9:._-]{8,80}");

  private EventIds() {}

  /** The name, when it is one that can be kept. */
  static String checked(String id) {
    if (!ALLOWED.matcher(id).matches()) {
      throw new Refusal(400, "event has 8 to 80 letters, digits, dots, colons and dashes.");
    }
    return id;
  }
}
