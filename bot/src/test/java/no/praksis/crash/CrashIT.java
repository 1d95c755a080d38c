package no.praksis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing that was acknowledged is lost, and nothing is posted twice where a look-up exists,
 * wherever the program is killed. One database lives through all of it; each test has channels of
 * its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class CrashIT {
  private static final int CHANNELS = 3;
  private static final String SEED = "praksis.crash.seed";

  @TempDir static Path folder;

  private final long seed = Long.getLong(SEED, System.nanoTime());
  private StandInPlatform platform;
  private Bot bot;

  @BeforeAll
  void start() throws Exception {
    platform = new StandInPlatform();
    bot = new Bot(folder, platform.port());
  }

  @AfterAll
  void end() throws Exception {
    bot.close();
    platform.close();
  }

  @ParameterizedTest
  @EnumSource
  void program_killedAtThisPoint_losesNothingAndRepeatsNothing(KillPoint point) throws Exception {
    List<Community> communities = communities("seeing-" + point);
    int lives = bot.lives();
    arm(point, 4);
    liveThroughARound(communities);
    bot.awaitLife(lives + 1);
    for (Community community : communities) {
      community.check();
      community.checkNothingIsDouble();
      community.repeatEverything();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DURING_SEND", "AFTER_SEND", "BEFORE_RECORD"})
  void program_withoutLookUp_repeatsAtMostTheOneInFlight(KillPoint point) throws Exception {
    List<Community> communities = communities(StandInPlatform.BLIND + "-" + point);
    int lives = bot.lives();
    arm(point, 3);
    liveThroughARound(communities);
    bot.awaitLife(lives + 1);
    for (Community community : communities) {
      community.check();
      community.checkAtMostOneIsDouble();
    }
  }

  @RepeatedTest(10)
  void program_killedAtRandom_losesNothingAndRepeatsNothing(RepetitionInfo repetition)
      throws Exception {
    System.out.println("round " + repetition.getCurrentRepetition() + " of " + SEED + "=" + seed);
    Random random = new Random(seed + repetition.getCurrentRepetition());
    List<Community> communities = communities("random-" + repetition.getCurrentRepetition());
    int lives = bot.lives();
    AtomicInteger calls = new AtomicInteger(1 + random.nextInt(4 * CHANNELS));
    platform.onTaken(
        call -> {
          if (calls.decrementAndGet() == 0) {
            bot.killAfter(random.nextInt(20_000));
          }
        });
    liveThroughARound(communities);
    bot.awaitLife(lives + 1);
    for (Community community : communities) {
      community.check();
      community.checkNothingIsDouble();
      community.repeatEverything();
    }
  }

  private void arm(KillPoint point, int nth) {
    AtomicInteger posts = new AtomicInteger(nth);
    platform.onTaken(
        call -> {
          if (point == KillPoint.DURING_SEND
              && call.equals("post")
              && posts.decrementAndGet() == 0) {
            bot.kill();
          }
        });
    bot.arm(point, nth);
  }

  private List<Community> communities(String workspace) {
    return IntStream.range(0, CHANNELS)
        .mapToObj(i -> new Community(bot, platform, workspace + "/c" + i))
        .toList();
  }

  private void liveThroughARound(List<Community> communities)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<?>> lives = new ArrayList<>();
      for (Community community : communities) {
        Callable<Boolean> life =
            () -> {
              community.liveThroughARound();
              return true;
            };
        lives.add(threads.submit(life));
      }
      for (Future<?> life : lives) {
        life.get();
      }
    } finally {
      threads.shutdownNow();
    }
    Told told = bot.handIn(Deed.command("told", "x/y", "nobody", Victim.WHEN_ALL_IS_TOLD));
    assertThat(told.text()).isEqualTo("given up 0");
  }
}
