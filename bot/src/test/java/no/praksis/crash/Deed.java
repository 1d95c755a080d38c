package no.praksis.crash;

import java.util.Map;

/**
 * Something that a person does, as it travels to the process.
 *
 * @param id the same when it is repeated
 * @param channel with the workspace before a slash
 * @param form the form that is sent; empty for a command
 * @param words of the command; empty for a form
 */
record Deed(
    String id,
    String channel,
    String person,
    String form,
    String words,
    Map<String, String> values) {
  static Deed command(String id, String channel, String person, String words) {
    return new Deed(id, channel, person, "", words, Map.of());
  }

  static Deed form(
      String id, String channel, String person, String form, Map<String, String> values) {
    return new Deed(id, channel, person, form, "", values);
  }
}
