package no.praksis.bot.playground;

import java.util.Map;

/** What open pages are told: that something changed and where, never what it says. */
record LiveEvent(String name, String data) {
  static final LiveEvent HELLO = new LiveEvent("hello", "{}");
  static final LiveEvent CLOCK = new LiveEvent("clock", "{}");
  static final LiveEvent LANGUAGE = new LiveEvent("language", "{}");

  static LiveEvent message(String conversation, String id, boolean update) {
    return new LiveEvent(
        "message",
        ViewJson.write(Map.of("conversation", conversation, "message", id, "update", update)));
  }
}
