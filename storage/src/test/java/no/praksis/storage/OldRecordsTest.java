package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.answer;
import static no.praksis.storage.Samples.open;
import static no.praksis.storage.Samples.point;
import static no.praksis.storage.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.privacy.OldRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldRecordsTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final GroupId G = new GroupId("g");
  private static final Instant BETWEEN = FRIDAY.plus(Duration.ofDays(1));

  private OldRecords old;

  @BeforeEach
  void fill() {
    Samples.practice(storage);
    old = storage.oldRecords();
    write(
        () -> {
          storage.rounds().save(open("r1", "g", FRIDAY).closed(FRIDAY.plusSeconds(60)));
          storage.rounds().save(open("r2", "g", WEDNESDAY).closed(WEDNESDAY.plusSeconds(60)));
          storage.answers().tookPart(R1, ADA, FRIDAY);
          storage.answers().replace(R1, ADA, List.of(answer("r1", "ada", "well", "old")));
          storage.answers().replace(R2, ADA, List.of(answer("r2", "ada", "well", "new")));
          storage.requests().save(request("q1", "r1", "ada", FRIDAY));
          storage.requests().save(request("q2", "r2", "ada", WEDNESDAY));
          storage
              .actionPoints()
              .save(
                  point("done", "r1", "ada", FRIDAY)
                      .followedUp(Outcome.TRIED, new Due.NextRound()));
        });
  }

  @Test
  void delete_takesWhatIsOlder_andLeavesTheRest() {
    assertThat(old.oldest(G)).contains(FRIDAY.plusSeconds(60));
    write(() -> assertThat(old.delete(G, BETWEEN, 100)).containsExactly(R1));
    assertThat(old.oldest(G)).contains(WEDNESDAY.plusSeconds(60));
    assertThat(storage.rounds().find(R1)).isEmpty();
    assertThat(storage.answers().of(R1, ADA)).isEmpty();
    assertThat(storage.requests().find(new RequestId("q1"))).isEmpty();
    assertThat(storage.actionPoints().of(ADA)).isEmpty();
    assertThat(storage.rounds().find(R2)).isPresent();
    assertThat(storage.answers().of(R2, ADA)).hasSize(1);
    assertThat(storage.requests().find(new RequestId("q2"))).isPresent();
    write(() -> assertThat(old.delete(G, BETWEEN, 100)).isEmpty());
  }

  @Test
  void openActionPoint_stays_withItsRound_butNotWhatWasAnswered() {
    ActionPoint point = point("open", "r1", "bo", FRIDAY);
    write(() -> storage.actionPoints().save(point));
    write(() -> assertThat(old.delete(G, BETWEEN, 100)).isEmpty());
    assertThat(storage.actionPoints().find(new ActionPointId("open"))).contains(point);
    assertThat(storage.rounds().find(R1)).isPresent();
    assertThat(storage.answers().of(R1, ADA)).isEmpty();
    assertThat(old.oldest(G)).as("of what could go").contains(WEDNESDAY.plusSeconds(60));
  }

  @Test
  void openRound_stays() {
    write(() -> storage.rounds().save(open("r3", "g", FRIDAY)));
    write(() -> old.delete(G, BETWEEN, 100));
    assertThat(storage.rounds().find(new RoundId("r3"))).isPresent();
  }

  @Test
  void otherGroup_isLeftAlone() {
    write(() -> assertThat(old.delete(new GroupId("other"), BETWEEN, 100)).isEmpty());
    assertThat(storage.rounds().find(R1)).isPresent();
  }

  @Test
  void tidy_letsGoOfEventsAndDeadLetters_thatAreOldEnough() {
    Duration past = Duration.ofSeconds(-1);
    Audience.Privately toAda = new Audience.Privately(ADA);
    Audience.Channel toAll = new Audience.Channel(G);
    write(() -> storage.inbox().remember("event", "done"));
    write(() -> storage.outbox().post(new MessageKey("a"), toAda, new Notice.NobodyAnswered(R1)));
    write(
        () ->
            storage
                .outbox()
                .post(new MessageKey("k"), new Audience.Channel(G), new Notice.NobodyAnswered(R1)));
    write(
        () ->
            storage
                .outbox()
                .giveUp(
                    storage.outbox().claim(1, TestDatabase.NOW).getFirst().id(),
                    TestDatabase.NOW,
                    DeliveryResult.Reason.TOO_OLD));
    write(() -> old.tidy(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), 10));
    assertThat(storage.inbox().resultOf("event")).contains("done");
    assertThat(storage.outbox().deadLetters(10)).hasSize(1);
    assertThat(storage.standingMessages().to(List.of(toAda, toAll))).hasSize(2);
    write(() -> old.tidy(past, past, past, 10));
    assertThat(storage.inbox().resultOf("event")).isEmpty();
    assertThat(storage.outbox().deadLetters(10)).isEmpty();
    assertThat(storage.standingMessages().to(List.of(toAda, toAll)))
        .extracting(message -> message.key().value())
        .containsExactly("k");
  }
}
