package no.praksis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.id.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code summary season} takes, from the command to the message: 26 weeks in which each of
 * 50 people answers every question, with what became of the last action point, a request, and a new
 * action point.
 */
class SummaryBench {
  private static final int WEEKS = 26;
  private static final int PEOPLE = Integer.getInteger("people", 50);
  private static final int WARM_UP = 40;
  private static final int RUNS = 20;
  private static final Instant FIRST_ROUND = Instant.parse("2027-01-08T10:30:01Z");
  private static final String WELL = "We tried it on Tuesday and it went rather well. ".repeat(3);

  /** A summary is made on the thread that asks for it. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  @Test
  void season() throws Exception {
    MovableClock clock = MovableClock.startingAt(FIRST_ROUND.minus(Duration.ofDays(4)));
    try (Community community = new Community(folder.resolve("praksis.db"), clock, 1, PEOPLE)) {
      for (int week = 0; week < WEEKS; week++) {
        community.program().moveTo(FIRST_ROUND.plus(Duration.ofDays(7L * week)));
        if (community.asks(0)) {
          everybodyAnswers(community, week);
        }
      }
      Message summary = season(community, "first");
      assertThat(PlainText.of(summary)).containsPattern("2[2-6] rounds: [0-9,]+ of");
      assertThat(summary.elements()).hasSizeBetween(4 * 12, 4 * 12 + 30);
      for (int run = 0; run < WARM_UP; run++) {
        season(community, "warm-up-" + run);
      }
      double[] milliseconds = new double[RUNS];
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      for (int run = 0; run < RUNS; run++) {
        long begin = System.nanoTime();
        season(community, "run-" + run);
        milliseconds[run] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(milliseconds);
      System.out.printf(
          "season summary, 26 weeks, "
              + PEOPLE
              + " people: median %.0f ms, longest of %d %.0f ms,"
              + " processor time %.0f ms%n",
          milliseconds[RUNS / 2],
          RUNS,
          milliseconds[RUNS - 1],
          (THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6 / RUNS);
    }
  }

  private static Message season(Community community, String event) {
    if (community.command(0, event, "summary season") instanceof Reply.Tell tell) {
      return tell.message();
    }
    throw new IllegalStateException("no summary");
  }

  private static void everybodyAnswers(Community community, int week) throws Exception {
    RoundId round = community.openRound(0);
    try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
      pool.invokeAll(
              IntStream.range(0, PEOPLE)
                  .mapToObj(
                      person ->
                          Executors.callable(
                              () ->
                                  community.answer(
                                      person, week + "/" + person, round, form(week, person))))
                  .toList())
          .forEach(SummaryBench::done);
    }
  }

  private static void done(Future<?> answer) {
    try {
      answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(int week, int person) {
    String which = " (" + week + ", " + person + ")";
    Map<String, String> values = new HashMap<>();
    if (week > 0) {
      values.put("since-last-time.outcome", "TRIED");
      values.put("since-last-time", "It took less time than I had thought." + which);
    }
    values.put("what-went-well", WELL + which);
    values.put("looking-for", "Somebody who has moved a team's planning outdoors." + which);
    values.put("what-now", "Ask two colleagues what they would leave out." + which);
    return values;
  }
}
