package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognitionsTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");
  private static final GroupId G = new GroupId("g");

  private Recognitions recognitions;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    recognitions = storage.recognitions();
  }

  private static Recognition given(String id, PersonId from, @Nullable RoundId round, Instant at) {
    return new Recognition(
        new RecognitionId(id),
        G,
        from,
        from.equals(ADA) ? BO : ADA,
        "for “æøå” " + id,
        round,
        Visibility.GROUP,
        at);
  }

  private void save(Recognition... all) {
    write(() -> List.of(all).forEach(recognitions::save));
  }

  @Test
  void find_comesBackAsSaved_andIsReplacedOrRemoved() {
    Recognition one = given("a", ADA, R1, FRIDAY);
    save(one);
    assertThat(recognitions.find(one.id())).contains(one);
    Recognition changed = one.changed(BO, "other", Visibility.FACILITATOR);
    save(changed);
    assertThat(recognitions.givenIn(R1, ADA)).contains(changed);
    assertThat(recognitions.givenIn(R2, ADA)).isEmpty();
    write(() -> recognitions.remove(one.id()));
    assertThat(recognitions.find(one.id())).isEmpty();
  }

  @Test
  void second_ofOnePersonInOneRound_isRefused_outsideOfRoundsThereIsNoLimit() {
    save(given("a", ADA, null, FRIDAY), given("b", ADA, null, FRIDAY), given("c", ADA, R1, FRIDAY));
    assertThat(recognitions.find(new RecognitionId("b")).orElseThrow().round()).isNull();
    assertThatThrownBy(() -> save(given("d", ADA, R1, FRIDAY))).isInstanceOf(StatementFailed.class);
  }

  @Test
  void givenIn_rounds_inTheOrderOfGiving_andOnlyThose() {
    save(
        given("late", ADA, R1, WEDNESDAY),
        given("first", BO, R2, FRIDAY),
        given("second", BO, R1, FRIDAY),
        given("outside", ADA, null, FRIDAY));
    assertThat(ids(recognitions.givenIn(List.of(R1, R2))))
        .containsExactly("first", "second", "late");
    assertThat(ids(recognitions.givenIn(List.of(R2)))).containsExactly("first");
  }

  @Test
  void given_holdsTheFirstMoment_butNotTheLast() {
    save(
        given("outside", ADA, null, FRIDAY),
        given("inside", BO, R1, WEDNESDAY.minusSeconds(1)),
        given("late", BO, null, WEDNESDAY));
    assertThat(ids(recognitions.given(G, FRIDAY, WEDNESDAY))).containsExactly("outside", "inside");
    assertThat(recognitions.given(new GroupId("other"), FRIDAY, WEDNESDAY)).isEmpty();
  }

  @Test
  void of_givenAndReceived_newestFirst() {
    save(given("old", ADA, R1, FRIDAY), given("new", BO, R1, WEDNESDAY));
    assertThat(ids(recognitions.of(ADA))).containsExactly("new", "old");
    assertThat(recognitions.of(new PersonId("nobody"))).isEmpty();
  }

  private static List<String> ids(List<Recognition> all) {
    return all.stream().map(one -> one.id().value()).toList();
  }
}
