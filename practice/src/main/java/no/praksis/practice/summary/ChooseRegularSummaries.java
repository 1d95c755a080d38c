package no.praksis.practice.summary;

import java.util.EnumSet;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;

/** Somebody stops summaries that come by themselves, or wants them again. */
public final class ChooseRegularSummaries {
  private final Subscriptions subscriptions;
  private final Transactions transactions;

  public ChooseRegularSummaries(Subscriptions subscriptions, Transactions transactions) {
    this.subscriptions = subscriptions;
    this.transactions = transactions;
  }

  /** For the person's own messages only, in all groups; from the next one on. */
  public void choose(PersonId person, Set<RegularSummary> which, boolean wanted) {
    transactions.write(
        () -> {
          Set<RegularSummary> stopped = EnumSet.noneOf(RegularSummary.class);
          stopped.addAll(subscriptions.stopped(person));
          if (wanted) {
            stopped.removeAll(which);
          } else {
            stopped.addAll(which);
          }
          subscriptions.stop(person, stopped);
        });
  }
}
