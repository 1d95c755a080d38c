package no.praksis.bot.app;

import java.util.List;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;
import no.praksis.practice.delivery.Reach;
import no.praksis.practice.group.People;

/** The platforms that the program talks on. */
public record Platforms(List<Gateway> gateways, Channels channels, Admins admins, Homes homes) {
  /** Platforms that make a home anew whenever somebody looks. */
  public Platforms(List<Gateway> gateways, Channels channels, Admins admins) {
    this(gateways, channels, admins, Homes.NONE);
  }

  public Platforms {
    gateways = List.copyOf(gateways);
  }

  /** Whom they let Praksis write to; somebody of a platform that is not configured is nobody's. */
  Reach reach(People people) {
    return person ->
        people
            .find(person)
            .flatMap(
                one ->
                    gateways.stream()
                        .filter(gateway -> gateway.serves(one.workspace()))
                        .findFirst()
                        .map(gateway -> gateway.reaches(one)))
            .orElse(true);
  }
}
