package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WriteQueueTest {
  private static final int LIMIT = 256;

  private final WriteQueue queue = new WriteQueue();

  private static Piece<String> piece() {
    return new Piece<>(() -> "done");
  }

  @Test
  void take_inTheOrderOfArrival_andNoMoreThanTheLimit() {
    List<Piece<String>> pieces = Stream.generate(WriteQueueTest::piece).limit(20).toList();
    pieces.forEach(queue::add);
    assertThat(queue.take(15)).isEqualTo(pieces.subList(0, 15));
    assertThat(queue.size()).isEqualTo(5);
    assertThat(queue.take(15)).isEqualTo(pieces.subList(15, 20));
  }

  @Test
  void oneThatComesAlone_isTaken_alsoAfterSeveral() {
    manyCome();
    Piece<String> alone = piece();
    queue.add(alone);
    assertThat(queue.take(LIMIT)).containsExactly(alone);
  }

  /** From then on company is waited for. */
  private void manyCome() {
    Stream.generate(WriteQueueTest::piece).limit(8).forEach(queue::add);
    assertThat(queue.take(LIMIT)).hasSize(8);
  }

  @Test
  void whoWaits_hearsOfTheFirst_andOfTheEnd() {
    CompletableFuture<List<Piece<?>>> taken = CompletableFuture.supplyAsync(() -> queue.take(1));
    Piece<String> first = piece();
    queue.add(first);
    assertThat(taken.join()).isEqualTo(List.of(first));
    CompletableFuture<List<Piece<?>>> last = CompletableFuture.supplyAsync(() -> queue.take(1));
    queue.close();
    assertThat(last.join()).isEmpty();
  }

  @Test
  void close_stillHandsOutWhatWaits() {
    manyCome();
    queue.add(piece());
    queue.close();
    assertThat(queue.take(LIMIT)).hasSize(1);
    assertThat(queue.take(LIMIT)).isEmpty();
  }
}
