package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.praksis.practice.conversation.Dialogue;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.conversation.Remark;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dialogues and remarks. */
class PlainWordsTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");

  private Dialogues dialogues;
  private Remarks remarks;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    dialogues = storage.dialogues();
    remarks = storage.remarks();
  }

  @Test
  void dialogue_isOneOfEachPerson() {
    Dialogue first = Dialogue.asking(ADA, R1, "well", "well");
    Dialogue of = Dialogue.asking(BO, new RoundId("r2"), "now", "now.due").keeping("æøå 🙂");
    write(
        () -> {
          dialogues.save(first);
          dialogues.save(of);
        });
    assertThat(dialogues.find(ADA)).contains(first);
    assertThat(dialogues.find(BO)).contains(of);
    Dialogue later = Dialogue.asking(ADA, new RoundId("r2"), "now", "now").stopped();
    write(() -> dialogues.save(later));
    assertThat(dialogues.find(ADA)).contains(later);
    write(() -> dialogues.remove(ADA));
    assertThat(dialogues.find(ADA)).isEmpty();
    assertThat(dialogues.find(BO)).contains(of);
  }

  @Test
  void remark_isFoundById_andByItsMessageInItsWorkspace() {
    Remark remark = remark("a", "C1/1", R1, FRIDAY);
    write(() -> remarks.save(remark));
    assertThat(remarks.find(remark.id())).contains(remark);
    assertThat(remarks.find(WORKSPACE, remark.message())).contains(remark);
    assertThat(remarks.find(new WorkspaceId("T2"), remark.message())).isEmpty();
    Remark placed = remark.with(new Remark.Placed("well", "1:abc"));
    write(() -> remarks.save(placed));
    assertThat(remarks.find(remark.id())).contains(placed);
    write(() -> remarks.remove(remark.id()));
    assertThat(remarks.find(remark.id())).isEmpty();
  }

  @Test
  void remark_thatWasWrittenInPrivate_keepsTheRoundThatItAnswers() {
    Remark loose = remark("a", "p/1", null, FRIDAY);
    write(() -> remarks.save(loose));
    Remark answer =
        new Remark(
            loose.id(),
            WORKSPACE,
            loose.message(),
            ADA,
            R1,
            new Remark.Placed("well", "1:abc"),
            FRIDAY);
    write(() -> remarks.save(answer));
    assertThat(remarks.find(loose.id())).contains(answer);
    write(() -> remarks.removeLoose(ADA, WEDNESDAY));
    assertThat(remarks.find(loose.id())).contains(answer);
  }

  @Test
  void removeLoose_onlyOfThePerson_inPrivate_andBefore() {
    write(
        () -> {
          remarks.save(remark("old", "p/1", null, FRIDAY));
          remarks.save(remark("new", "p/2", null, WEDNESDAY));
          remarks.save(remark("reply", "C1/1", R1, FRIDAY));
        });
    write(() -> remarks.removeLoose(BO, WEDNESDAY));
    assertThat(remarks.find(new RemarkId("old"))).isPresent();
    write(() -> remarks.removeLoose(ADA, WEDNESDAY));
    assertThat(remarks.find(new RemarkId("old"))).isEmpty();
    assertThat(remarks.find(new RemarkId("new"))).isPresent();
    assertThat(remarks.find(new RemarkId("reply"))).isPresent();
  }

  private static Remark remark(String id, String message, @Nullable RoundId round, Instant at) {
    return new Remark(
        new RemarkId(id),
        WORKSPACE,
        new MessageReference(message),
        ADA,
        round,
        new Remark.Waiting("We laughed."),
        at);
  }
}
