package no.praksis.architecture.planted.storage;

import no.praksis.architecture.planted.bot.view.NeedsDelivery;

public class SeesBot {
  NeedsDelivery bot;
}
