package no.praksis.bot.teams;

import java.util.List;
import no.praksis.bot.adapter.Cuts;
import no.praksis.bot.adapter.Parts;
import no.praksis.bot.adapter.Pieces;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;

/** Messages and homes in cards that Teams takes, see {@link TeamsLimits#CARD}. */
final class TeamsSplitter {
  private static final int MOST = TeamsLimits.CARD - TeamsLimits.FRAME;

  /** Of one element's text, so that what is around it fits as well. */
  private static final int MOST_TEXT = MOST - 1000;

  private static final int ADDRESS = 500;
  private static final int LINE = 40;
  private static final Cuts CUTS = new Cuts(TeamsSplitter::inJson);
  private static final Parts PARTS =
      new Parts(
          List.of(new Parts.Measure(TeamsSplitter::weight, MOST)),
          new Pieces(CUTS, MOST_TEXT, MOST_TEXT));
  private static final TeamsElements ELEMENTS = new TeamsElements(Pictures.NONE);

  private TeamsSplitter() {}

  /** The message in parts, in order; itself when it fits. */
  static List<Message> split(Message message) {
    return PARTS.split(message);
  }

  /** What of a home fits into one card, under its title. */
  static List<Element> fitting(Home home) {
    return PARTS.fitting(home);
  }

  private static int weight(Element element) {
    int node = ELEMENTS.of(element).stream().mapToInt(part -> part.toString().length() + 1).sum();
    return switch (element) {
      case Element.Picture picture -> node + ADDRESS + CUTS.length(picture.alt());
      case Element.Attachment attachment -> node + ADDRESS;
      case Element.Divider divider -> LINE;
      case Element other -> node;
    };
  }

  private static int inJson(int c) {
    return c == '"' || c == '\\' || c == '\n' || c == '\t' ? 2 : 1;
  }
}
