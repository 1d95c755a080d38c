package no.praksis.bot.slack;

import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.installation.PlatformMemory;

/**
 * What the adapter works with.
 *
 * @param ticker real time
 */
public record SlackNeeds(
    People people,
    Groups groups,
    MessageReferences references,
    PlatformMemory memory,
    Transactions transactions,
    Ticker ticker) {
  SlackBooks books() {
    return new SlackBooks(memory, transactions, ticker);
  }
}
