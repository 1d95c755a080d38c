package no.praksis.bot.slack;

import java.util.List;
import no.praksis.bot.view.Message;

/** A message in pieces that Slack takes. */
final class SlackSplitter {
  private SlackSplitter() {}

  /** In order; the message itself when it fits. */
  static List<Message> split(Message message) {
    return List.of(message);
  }
}
