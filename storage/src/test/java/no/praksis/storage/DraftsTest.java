package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import no.praksis.practice.draft.Draft;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final Draft REQUEST =
      new Draft(new DraftId("d1"), ADA, null, "a “mentor” æøå", FRIDAY);
  private static final Draft RECOGNITION =
      new Draft(new DraftId("d2"), ADA, new PersonId("bo"), "for listening", WEDNESDAY);

  private Drafts drafts;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    drafts = storage.drafts();
  }

  @Test
  void find_comesBackAsSaved_andIsRemoved() {
    assertThat(drafts.oldest()).isEmpty();
    write(() -> drafts.save(RECOGNITION));
    write(() -> drafts.save(REQUEST));
    assertThat(drafts.find(REQUEST.id())).contains(REQUEST);
    assertThat(drafts.of(ADA)).containsExactly(REQUEST, RECOGNITION);
    assertThat(drafts.of(new PersonId("bo"))).isEmpty();
    assertThat(drafts.oldest()).contains(FRIDAY);
    write(() -> drafts.remove(REQUEST.id()));
    assertThat(drafts.find(REQUEST.id())).isEmpty();
  }

  @Test
  void removeUntil_takesThatMomentToo_andNothingLater() {
    write(() -> drafts.save(REQUEST));
    write(() -> drafts.save(RECOGNITION));
    write(() -> drafts.removeUntil(FRIDAY.minusSeconds(1)));
    assertThat(drafts.of(ADA)).hasSize(2);
    write(() -> drafts.removeUntil(FRIDAY));
    assertThat(drafts.of(ADA)).containsExactly(RECOGNITION);
  }
}
