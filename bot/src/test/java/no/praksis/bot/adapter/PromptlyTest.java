package no.praksis.bot.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptlyTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration NO_TIME = Duration.ZERO;

  private final Promptly promptly = new Promptly("slack");
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    promptly.close();
  }

  @Test
  void work_thatFailsInAnyWay_isHeardOfAtOnce() {
    assertThatThrownBy(() -> promptly.run(PromptlyTest::fails, LONG, heard::add))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> promptly.here(PromptlyTest::fails, LONG, this::meanwhile, heard::add))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(heard).isEmpty();
  }

  private static String fails() {
    throw new StackOverflowError("deep");
  }

  private void meanwhile() {
    heard.add("meanwhile");
  }

  @Test
  void here_inTime_isDoneByTheThreadItself_andSaysNothingMeanwhile() {
    Thread ours = Thread.currentThread();
    Optional<Thread> thread =
        promptly.here(Thread::currentThread, LONG, this::meanwhile, late -> heard.add("late"));
    assertThat(thread).contains(ours);
    assertThat(heard).isEmpty();
  }

  @Test
  void here_tooLate_saysSomethingMeanwhile_andThenTellsWhatCameOfIt() {
    assertThat(tooLate(() -> "done", this::meanwhile)).isEmpty();
    assertThat(heard).containsExactly("meanwhile", "done");
  }

  /** Work that takes until something is being said meanwhile. */
  private Optional<String> tooLate(Supplier<String> work, Runnable meanwhile) {
    CountDownLatch late = new CountDownLatch(1);
    return promptly.here(
        () -> {
          after(late, "");
          return work.get();
        },
        NO_TIME,
        () -> {
          late.countDown();
          meanwhile.run();
        },
        heard::add);
  }

  /** It is late, and what is said meanwhile takes longer than the work. */
  @Test
  void here_tellsNothing_beforeWhatIsSaidMeanwhileIsSaid() {
    CountDownLatch late = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    CompletableFuture<Optional<String>> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                result.complete(
                    promptly.here(
                        () -> after(late, "done"),
                        NO_TIME,
                        () -> {
                          late.countDown();
                          heard.add(after(told, "meanwhile"));
                        },
                        heard::add)));
    after(late, "");
    assertThat(heard).isEmpty();
    told.countDown();
    assertThat(result.join()).isEmpty();
    assertThat(heard).containsExactly("meanwhile", "done");
  }

  @Test
  void here_failingTooLate_hasSaidSomethingMeanwhile() {
    assertThat(tooLate(PromptlyTest::fails, this::meanwhile)).isEmpty();
    assertThat(heard).containsExactly("meanwhile");
  }

  @Test
  void here_whatCannotBeSaidMeanwhile_keepsNothingBack() {
    Runnable unheard =
        () -> {
          throw new IllegalStateException("nobody listens any more");
        };
    assertThat(tooLate(() -> "done", unheard)).isEmpty();
    assertThat(heard).containsExactly("done");
  }

  @Test
  void run_tooLate_isForWhoeverIsToldLater() {
    CountDownLatch given = new CountDownLatch(1);
    CompletableFuture<String> later = new CompletableFuture<>();
    assertThat(promptly.run(() -> after(given, "done"), NO_TIME, later::complete)).isEmpty();
    given.countDown();
    assertThat(later.join()).isEqualTo("done");
  }

  private static String after(CountDownLatch latch, String result) {
    try {
      latch.await();
      return result;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
