package no.praksis.bot.slack;

import java.util.List;
import no.praksis.bot.adapter.Parts;
import no.praksis.bot.adapter.Parts.Measure;
import no.praksis.bot.adapter.Pieces;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;

/** Messages and homes in a size that Slack takes, see {@link SlackLimits}. */
final class SlackSplitter {
  /** Of one element, so that its author or mark fits beside it. */
  private static final int MOST_TEXT = SlackLimits.MESSAGE_WEIGHT - 2000;

  private static final Pieces PIECES =
      new Pieces(SlackText.CUTS, MOST_TEXT, SlackLimits.CONTEXT_TEXT);
  private static final Parts MESSAGES =
      new Parts(
          List.of(
              new Measure(SlackWeight::of, SlackLimits.MESSAGE_WEIGHT),
              new Measure(SlackWeight::blocks, SlackLimits.MESSAGE_BLOCKS)),
          PIECES);
  private static final Parts HOMES =
      new Parts(List.of(new Measure(SlackWeight::blocks, SlackLimits.VIEW_BLOCKS)), PIECES);

  private SlackSplitter() {}

  /** The message in parts, in order; itself when it fits. */
  static List<Message> split(Message message) {
    return MESSAGES.split(message);
  }

  /** What of a home fits, under its title. */
  static List<Element> fitting(Home home) {
    return HOMES.fitting(home);
  }
}
