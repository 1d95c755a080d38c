package no.praksis.bot.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.Transactions;

/** Lets an event take effect once: the same event again gets the result that it had. */
public final class Once {
  private final Inbox inbox;
  private final Transactions transactions;

  public Once(Inbox inbox, Transactions transactions) {
    this.inbox = inbox;
    this.transactions = transactions;
  }

  /**
   * Runs {@code effect} in one transaction with the event's row in the inbox.
   *
   * @return the code of what happened, now or the first time
   */
  String run(ChatEvent.Origin origin, Supplier<Effect> effect) {
    return transactions.write(
        () ->
            inbox
                .resultOf(origin.eventId())
                .orElseGet(
                    () -> {
                      Effect result = effect.get();
                      if (result.tookEffect()) {
                        inbox.remember(origin.eventId(), result.code());
                      }
                      return result.code();
                    }));
  }

  /**
   * What the event did when it came before; empty when it has had no effect. For conversations that
   * would look at what the event itself has changed.
   */
  Optional<String> before(ChatEvent.Origin origin) {
    return transactions.write(() -> inbox.resultOf(origin.eventId()));
  }

  /**
   * What happened, in a code of letters, digits and ids; never words that people typed.
   *
   * @param tookEffect false for a refusal, which may end otherwise the next time
   */
  record Effect(String code, boolean tookEffect) {
    static Effect done(String code) {
      return new Effect(code, true);
    }

    static Effect refused(String code) {
      return new Effect(code, false);
    }
  }
}
