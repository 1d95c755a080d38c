package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.summary.RegularSummary;
import no.praksis.practice.summary.Subscriptions;
import org.junit.jupiter.api.Test;

class SubscriptionsTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");

  @Test
  void nothingIsStopped_untilSomebodyDoes_andSavingThePersonKeepsIt() {
    Samples.practice(storage);
    Subscriptions subscriptions = storage.subscriptions();
    assertThat(subscriptions.stopped(ADA)).isEmpty();
    write(() -> subscriptions.stop(ADA, EnumSet.allOf(RegularSummary.class)));
    write(() -> storage.people().save(storage.people().find(ADA).orElseThrow()));
    assertThat(subscriptions.stopped(ADA)).containsOnly(RegularSummary.values());
    write(() -> subscriptions.stop(ADA, Set.of(RegularSummary.WEEK)));
    assertThat(subscriptions.stopped(ADA)).containsOnly(RegularSummary.WEEK);
    write(() -> subscriptions.stop(ADA, Set.of()));
    assertThat(subscriptions.stopped(ADA)).isEmpty();
    assertThat(subscriptions.stopped(new PersonId("nobody"))).isEmpty();
  }
}
