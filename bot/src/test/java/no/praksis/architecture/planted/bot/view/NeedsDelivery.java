package no.praksis.architecture.planted.bot.view;

import no.praksis.architecture.planted.bot.delivery.NeedsView;

public class NeedsDelivery {
  NeedsView delivery;
}
