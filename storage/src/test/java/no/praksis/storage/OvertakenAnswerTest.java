package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An answer is written but not committed when its round is closed: it must see that, or the digest
 * would leave out what somebody was told is kept. Only PostgreSQL works on two things at a time.
 */
class OvertakenAnswerTest {
  private static final RoundId ROUND = new RoundId("r1");
  private static final PersonId ADA = new PersonId("ada");

  private final Storage storage =
      Storage.open(TestDatabase.POSTGRESQL.fresh(), () -> TestDatabase.NOW);
  private final CountDownLatch written = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @AfterEach
  void close() {
    closed.countDown();
    storage.close();
  }

  @Test
  void firstAnswer_overtakenByTheClosing_isRefused() throws Exception {
    Samples.practice(storage);

    assertThat(answerWhileItCloses()).isFalse();
    assertThat(storage.answers().in(List.of(ROUND))).isEmpty();
  }

  @Test
  void changedAnswer_overtakenByTheClosing_isRefused() throws Exception {
    Samples.practice(storage);
    storage.transactions().write(() -> record("first thought"));

    assertThat(answerWhileItCloses()).isFalse();
    assertThat(storage.answers().in(List.of(ROUND)))
        .containsExactly(Samples.answer("r1", "ada", "well", "first thought"));
  }

  private boolean answerWhileItCloses() throws Exception {
    Future<Boolean> answer =
        CompletableFuture.supplyAsync(
            () ->
                storage
                    .transactions()
                    .write(
                        () -> {
                          boolean kept = record("too late");
                          written.countDown();
                          await(closed);
                          return kept;
                        }),
            work -> new Thread(work).start());
    written.await();
    storage.transactions().write(this::closeRound);
    closed.countDown();
    return answer.get();
  }

  /** As the practice does it. */
  private boolean record(String text) {
    if (!(storage.rounds().find(ROUND).orElseThrow() instanceof Round.Open)) {
      return false;
    }
    storage.answers().replace(ROUND, ADA, List.of(Samples.answer("r1", "ada", "well", text)));
    storage.answers().tookPart(ROUND, ADA, Samples.FRIDAY);
    return true;
  }

  private void closeRound() {
    Round.Open round = (Round.Open) storage.rounds().find(ROUND).orElseThrow();
    storage.rounds().save(round.closed(Samples.WEDNESDAY));
    storage.answers().participants(List.of(ROUND));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
