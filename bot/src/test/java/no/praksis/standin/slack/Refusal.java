package no.praksis.standin.slack;

import java.util.List;

/** Slack does not do it, and says why with one of its short codes. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final List<String> messages;

  Refusal(String error) {
    this(error, List.of());
  }

  /**
   * @param messages what is wrong with the arguments, as Slack has it in {@code response_metadata}
   */
  Refusal(String error, List<String> messages) {
    super(error + " " + messages);
    this.error = error;
    this.messages = List.copyOf(messages);
  }

  String error() {
    return error;
  }

  List<String> messages() {
    return messages;
  }
}
