package no.praksis.practice.draft;

import java.time.Clock;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Keeps what somebody wrote until it is clear whether others are to see it. */
public final class KeepDraft {
  private final Drafts drafts;
  private final Transactions transactions;
  private final Clock clock;

  public KeepDraft(Drafts drafts, Transactions transactions, Clock clock) {
    this.drafts = drafts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param about who is recognised; null for a request
   */
  public DraftId keep(PersonId author, @Nullable PersonId about, String text) {
    return transactions.write(
        () -> {
          drafts.removeUntil(clock.instant().minus(Draft.KEPT));
          Draft draft = new Draft(DraftId.random(), author, about, text, clock.instant());
          drafts.save(draft);
          return draft.id();
        });
  }
}
