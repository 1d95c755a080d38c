package no.praksis.bot.slack;

import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.installation.PlatformMemory;

/**
 * Where the adapter keeps what it must not forget.
 *
 * @param ticker real time
 */
record SlackBooks(PlatformMemory memory, Transactions transactions, Ticker ticker) {
  static final String PLATFORM = "slack";
}
