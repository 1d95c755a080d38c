package no.praksis.bot.app;

import java.util.List;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;

/** The platforms that the program talks on. */
public record Platforms(List<Gateway> gateways, Channels channels, Admins admins, Homes homes) {
  /** Platforms that make a home anew whenever somebody looks. */
  public Platforms(List<Gateway> gateways, Channels channels, Admins admins) {
    this(gateways, channels, admins, Homes.NONE);
  }

  public Platforms {
    gateways = List.copyOf(gateways);
  }
}
