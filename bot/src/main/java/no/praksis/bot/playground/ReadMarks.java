package no.praksis.bot.playground;

import static no.praksis.bot.playground.Playground.PLATFORM;

import java.util.List;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.installation.PlatformMemory;

/** How far each person has read in each conversation. */
final class ReadMarks {
  private static final String READ = "read/";

  private final PlatformMemory memory;
  private final Transactions transactions;

  ReadMarks(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  /** How many of the messages, oldest first, the person has yet to see. */
  int unread(PersonId person, String conversation, List<StoredMessage> messages) {
    String last = memory.get(PLATFORM, READ + person.value(), conversation).orElse("");
    return (int)
        messages.stream()
            .filter(m -> m.id().compareTo(last) > 0)
            .filter(m -> m.seenBy(person) && !m.invented() && !m.from().equals(person.value()))
            .count();
  }

  /** The person has seen all of them. */
  void seen(PersonId person, String conversation, List<StoredMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    String newest = messages.getLast().id();
    String collection = READ + person.value();
    if (memory.get(PLATFORM, collection, conversation).orElse("").compareTo(newest) < 0) {
      transactions.write(() -> memory.put(PLATFORM, collection, conversation, newest));
    }
  }
}
