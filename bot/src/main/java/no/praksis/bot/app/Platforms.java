package no.praksis.bot.app;

import java.util.List;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;

/** The platforms that the program talks on. */
public record Platforms(List<Gateway> gateways, Channels channels, Admins admins) {
  public Platforms {
    gateways = List.copyOf(gateways);
  }
}
