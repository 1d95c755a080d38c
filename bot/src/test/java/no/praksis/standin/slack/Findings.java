package no.praksis.standin.slack;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with blocks or a view. */
final class Findings {
  private final List<String> messages = new ArrayList<>();

  void add(String what, String pointer) {
    messages.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
  }

  List<String> messages() {
    return messages;
  }

  void refuseAs(String error) {
    if (!messages.isEmpty()) {
      throw new Refusal(error, messages);
    }
  }
}
