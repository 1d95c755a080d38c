package no.praksis.architecture.planted.bot.delivery;

import no.praksis.architecture.planted.bot.view.NeedsDelivery;

public class NeedsView {
  NeedsDelivery view;
}
