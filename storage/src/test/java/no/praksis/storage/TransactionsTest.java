package no.praksis.storage;

import static no.praksis.storage.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.installation.PlatformMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest extends StorageTest {
  private PlatformMemory memory;
  private Groups groups;

  @BeforeEach
  void ports() {
    memory = storage.platformMemory();
    groups = storage.groups();
  }

  private void put(String key, String document) {
    memory.put("test", "things", key, document);
  }

  private String get(String key) {
    return memory.get("test", "things", key).orElse("");
  }

  @Test
  void write_givesResultOfWork_andKeepsIt() {
    String result =
        transactions()
            .write(
                () -> {
                  put("a", "1");
                  return get("a") + "!";
                });
    assertThat(result).isEqualTo("1!");
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void write_thatThrows_keepsNothing_andThrowsTheSame() {
    IllegalStateException thrown = new IllegalStateException("no");
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      put("a", "1");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(get("a")).isEmpty();
  }

  @Test
  void write_withAnError_throwsItAndGoesOn() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      throw new AssertionError("broken");
                    }))
        .isInstanceOf(AssertionError.class);
    write(() -> put("a", "1"));
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void write_refusedByTheDatabase_keepsNothing_othersGoOn() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      put("a", "1");
                      storage.groups().save(Samples.member("nowhere", "nobody"));
                    }))
        .isInstanceOf(StatementFailed.class);
    write(() -> put("b", "1"));
    assertThat(get("a")).isEmpty();
    assertThat(get("b")).isEqualTo("1");
  }

  @Test
  void nestedWrite_joins() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      transactions().write(() -> put("inner", "1"));
                      assertThat(get("inner")).isEqualTo("1");
                      throw new IllegalStateException("outer");
                    }))
        .hasMessage("outer");
    assertThat(get("inner")).isEmpty();
  }

  @Test
  void change_outsideOfWrite_isRefused() {
    assertThatThrownBy(() -> put("a", "1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void read_outsideOfWrite_seesOnlyWhatIsCommitted() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          executor.submit(
              () ->
                  write(
                      () -> {
                        put("a", "1");
                        written.countDown();
                        await(seen);
                      }));
      written.await();
      String before = get("a");
      seen.countDown();
      writing.get();
      assertThat(before).isEmpty();
      assertThat(get("a")).isEqualTo("1");
    }
  }

  @Test
  void afterCommit_runsOnceAfterwards_inOrder() {
    List<String> done = new ArrayList<>();
    write(
        () -> {
          transactions().afterCommit(() -> done.add("first, sees " + get("a")));
          put("a", "1");
          transactions().write(() -> transactions().afterCommit(() -> done.add("second")));
          done.add("work");
        });
    assertThat(done).containsExactly("work", "first, sees 1", "second");
  }

  @Test
  void afterCommit_ofWorkThatThrows_neverRuns() {
    AtomicBoolean ran = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      transactions().afterCommit(() -> ran.set(true));
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ran).isFalse();
  }

  @Test
  void afterCommit_outsideOfWrite_runsAtOnce() {
    AtomicBoolean ran = new AtomicBoolean();
    transactions().afterCommit(() -> ran.set(true));
    assertThat(ran).isTrue();
  }

  @Test
  void afterCommit_thatFails_leavesTheCommitAndTheOthers() {
    AtomicBoolean ran = new AtomicBoolean();
    write(
        () -> {
          put("a", "1");
          transactions()
              .afterCommit(
                  () -> {
                    throw new IllegalStateException("planned");
                  });
          transactions().afterCommit(() -> ran.set(true));
        });
    assertThat(get("a")).isEqualTo("1");
    assertThat(ran).isTrue();
  }

  @Test
  void staleVersion_runsWorkAgain_withNothingLeftOfTheFirstRun() {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger followed = new AtomicInteger();
    write(
        () -> {
          put("run " + runs.incrementAndGet(), "1");
          transactions().afterCommit(followed::incrementAndGet);
          if (runs.get() < 3) {
            throw new StaleVersion("thing");
          }
        });
    assertThat(memory.all("test", "things")).containsOnlyKeys("run 3");
    assertThat(followed).hasValue(1);
  }

  @Test
  void staleVersion_everyTime_reachesTheCaller() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      runs.incrementAndGet();
                      throw new StaleVersion("thing");
                    }))
        .isInstanceOf(StaleVersion.class);
    assertThat(runs).hasValue(Options.DEFAULT.runs());
  }

  @Test
  void manyThreads_onOneVersion_loseNoUpdate() throws Exception {
    write(() -> groups.save(named(group("g"), "0")));
    together(
        16,
        () -> {
          for (int i = 0; i < 4; i++) {
            write(
                () -> {
                  Group group = groups.find(new GroupId("g")).orElseThrow();
                  int next = Integer.parseInt(group.name()) + 1;
                  groups.save(named(group, Integer.toString(next)));
                });
          }
          return null;
        });
    assertThat(groups.find(new GroupId("g")).orElseThrow().name()).isEqualTo("64");
    assertThat(groups.find(new GroupId("g")).orElseThrow().version()).isEqualTo(65);
  }

  @Test
  void manyThreads_readingAndWritingAnUnversionedRow_loseNoUpdate() throws Exception {
    write(() -> put("count", "0"));
    together(
        16,
        () -> {
          for (int i = 0; i < 3; i++) {
            write(() -> put("count", Integer.toString(Integer.parseInt(get("count")) + 1)));
          }
          return null;
        });
    assertThat(get("count")).isEqualTo("48");
  }

  @Test
  void manyThreads_someThrowing_eachGetsItsOwnEnd() throws Exception {
    AtomicInteger number = new AtomicInteger();
    together(
        16,
        () -> {
          for (int i = 0; i < 10; i++) {
            String key = Integer.toString(number.incrementAndGet());
            Runnable failing =
                () -> {
                  put(key, "half done");
                  throw new IllegalStateException(key);
                };
            if (Integer.parseInt(key) % 2 == 0) {
              assertThatThrownBy(() -> write(failing)).hasMessage(key);
            } else {
              write(() -> put(key, "done"));
            }
          }
          return null;
        });
    assertThat(memory.all("test", "things")).hasSize(80).containsEntry("1", "done");
    assertThat(memory.all("test", "things")).doesNotContainValue("half done");
  }

  @Test
  void write_ofAnInterruptedThread_isKept_andStaysInterrupted() {
    Thread.currentThread().interrupt();
    write(() -> put("a", "1"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void close_finishesWhatHasBegun_andRefusesMore() throws Exception {
    String url = database.fresh();
    Storage own = Storage.open(url, () -> TestDatabase.NOW);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          executor.submit(
              () ->
                  own.transactions()
                      .write(
                          () -> {
                            begun.countDown();
                            await(goOn);
                            own.platformMemory().put("test", "things", "a", "1");
                          }));
      begun.await();
      Future<?> closing = executor.submit(own::close);
      goOn.countDown();
      writing.get();
      closing.get();
    }
    assertThatThrownBy(() -> own.transactions().write(() -> "late"))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> own.platformMemory().get("test", "things", "a"))
        .isInstanceOf(StorageUnavailable.class);
    try (Storage again = Storage.open(url, () -> TestDatabase.NOW)) {
      assertThat(again.platformMemory().get("test", "things", "a")).contains("1");
    }
  }

  private static Group named(Group group, String name) {
    return new Group(
        group.id(),
        group.workspace(),
        group.channel(),
        name,
        Language.EN,
        group.zone(),
        group.visibility(),
        group.paused(),
        group.version());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the same in many threads; each failure fails the test. */
  static void together(int threads, Callable<?> work) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(work));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
  }
}
