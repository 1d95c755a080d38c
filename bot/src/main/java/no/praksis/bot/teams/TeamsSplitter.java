package no.praksis.bot.teams;

import java.util.List;
import no.praksis.bot.view.Message;

/** A message in parts that Teams takes. */
final class TeamsSplitter {
  private TeamsSplitter() {}

  /** In order; the message itself when it fits. */
  static List<Message> split(Message message) {
    return List.of(message);
  }
}
