package no.praksis.bot.playground;

import static no.praksis.bot.playground.Playground.PLATFORM;
import static no.praksis.bot.playground.Playground.PRAKSIS;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has been said on the playground. Kept with the rest of the data, so that it is
 * still there after a restart. Safe for use by many threads.
 */
public final class PlaygroundMessages {
  private static final String MESSAGES = "messages/";
  private static final String LAST = "last";
  private static final String KEYS = "keys/";

  private final PlatformMemory memory;
  private final Transactions transactions;
  private final Clock practiceClock;
  private final LiveEvents live;
  private volatile boolean invented;

  public PlaygroundMessages(
      PlatformMemory memory, Transactions transactions, Clock practiceClock, LiveEvents live) {
    this.memory = memory;
    this.transactions = transactions;
    this.practiceClock = practiceClock;
    this.live = live;
  }

  /** Whether what is said from now on is made up for the demonstration, and marked as such. */
  public void setInvented(boolean madeUp) {
    invented = madeUp;
  }

  /** Puts words in somebody's mouth in a channel, for the history of the demonstration. */
  public void let(PersonId person, String conversation, String words) {
    add(conversation, new Draft(person.value(), Message.of(words)));
  }

  /**
   * Adds a message; one with the key of a message that stands is not added again.
   *
   * @return the message that stands now
   */
  StoredMessage add(String conversation, Draft draft) {
    return transactions.write(
        () -> {
          MessageKey key = draft.key();
          if (key != null) {
            Optional<StoredMessage> standing = byKey(conversation, key);
            if (standing.isPresent()) {
              return standing.get();
            }
          }
          StoredMessage message = draft.toMessage(nextId(conversation), practiceClock, invented);
          put(conversation, message);
          if (key != null) {
            memory.put(PLATFORM, KEYS + conversation, key.value(), message.id());
          }
          tell(conversation, message.id(), false);
          return message;
        });
  }

  /** Changes a message in place; the same content again changes nothing. Empty: no such message. */
  Optional<StoredMessage> update(String conversation, String id, Message content) {
    return transactions.write(
        () -> {
          Optional<StoredMessage> before = find(conversation, id);
          if (before.isEmpty() || before.get().view().equals(content)) {
            return before;
          }
          StoredMessage after = before.get().updated(content);
          put(conversation, after);
          tell(conversation, id, true);
          return Optional.of(after);
        });
  }

  /** Takes a message away, if it still stands. */
  void remove(String conversation, String id) {
    transactions.write(
        () ->
            find(conversation, id)
                .ifPresent(
                    message -> {
                      memory.remove(PLATFORM, MESSAGES + conversation, id);
                      MessageKey key = message.key();
                      if (key != null) {
                        memory.remove(PLATFORM, KEYS + conversation, key.value());
                      }
                      tell(conversation, id, true);
                    }));
  }

  /** All messages of a conversation, oldest first. */
  List<StoredMessage> in(String conversation) {
    return memory.all(PLATFORM, MESSAGES + conversation).entrySet().stream()
        .map(entry -> StoredMessage.read(entry.getKey(), entry.getValue()))
        .toList();
  }

  Optional<StoredMessage> find(String conversation, String id) {
    return memory
        .get(PLATFORM, MESSAGES + conversation, id)
        .map(document -> StoredMessage.read(id, document));
  }

  Optional<StoredMessage> byKey(String conversation, MessageKey key) {
    return memory
        .get(PLATFORM, KEYS + conversation, key.value())
        .flatMap(id -> find(conversation, id));
  }

  private String nextId(String conversation) {
    int last = memory.get(PLATFORM, LAST, conversation).map(Integer::parseInt).orElse(0);
    memory.put(PLATFORM, LAST, conversation, Integer.toString(last + 1));
    return String.format(Locale.ROOT, "m%07d", last + 1);
  }

  private void put(String conversation, StoredMessage message) {
    memory.put(PLATFORM, MESSAGES + conversation, message.id(), message.document());
  }

  private void tell(String conversation, String id, boolean update) {
    transactions.afterCommit(() -> live.publish(LiveEvent.message(conversation, id, update)));
  }

  /**
   * A message that is about to be said.
   *
   * @param from {@code praksis} or a person's id
   */
  record Draft(
      String from,
      Message view,
      @Nullable MessageKey key,
      @Nullable PersonId only,
      @Nullable String replyTo) {
    Draft(String from, Message view) {
      this(from, view, null, null, null);
    }

    static Draft ofPraksis(Message view, MessageKey key, @Nullable PersonId only) {
      return new Draft(PRAKSIS, view, key, only, null);
    }

    private StoredMessage toMessage(String id, Clock clock, boolean invented) {
      return new StoredMessage(id, key, from, clock.instant(), view, only, replyTo, 0, invented);
    }
  }
}
