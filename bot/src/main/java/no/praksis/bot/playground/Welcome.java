package no.praksis.bot.playground;

import static no.praksis.bot.playground.Playground.PLATFORM;

import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.installation.PlatformMemory;

/** The three lines that explain the page, until somebody has put them away. */
final class Welcome {
  private static final String PAGE = "page";
  private static final String WELCOME = "welcome";

  private final PlatformMemory memory;
  private final Transactions transactions;

  Welcome(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  boolean open() {
    return memory.get(PLATFORM, PAGE, WELCOME).isEmpty();
  }

  void dismiss() {
    transactions.write(() -> memory.put(PLATFORM, PAGE, WELCOME, "read"));
  }
}
