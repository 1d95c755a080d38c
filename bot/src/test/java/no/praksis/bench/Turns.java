package no.praksis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sends requests to several servers by turns, over so many connections at once, and prints how long
 * each took to be answered beside the first of them.
 */
public final class Turns {
  /** Parts of the names of what is measured, with commas between them; everything when empty. */
  private static final List<String> ONLY = List.of(System.getProperty("bench.only", "").split(","));

  private static final int TURNS = Integer.getInteger("bench.turns", 3);
  private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("bench.seconds", 5));
  private static final int WARMING_UP = 16;
  private static final List<Integer> CONNECTIONS =
      Arrays.stream(System.getProperty("bench.connections", "1,16,64").split(","))
          .map(Integer::valueOf)
          .toList();

  /** How a platform sends a request to the app. */
  public interface Sender {
    void send(HttpLine line, byte[] request) throws IOException;
  }

  /**
   * What is measured.
   *
   * @param port where its server listens
   * @param requests of each number, which comes once
   * @param isExpected whether the answer is the one that is to be measured
   */
  public record Subject(
      String name,
      int port,
      Sender sender,
      IntFunction<byte[]> requests,
      Predicate<byte[]> isExpected) {}

  /** What came of one turn; times in nanoseconds, ascending. */
  private record Turn(
      double perSecond, long[] times, double processMicros, Shares shares, int others) {
    double millis(double share) {
      return times[(int) Math.min(times.length - 1, Math.floor(times.length * share))] / 1e6;
    }
  }

  /**
   * Of the process's processor time.
   *
   * @param driver sends the requests and reads the answers
   * @param standIn plays the platform where it is called, and in what it sends by itself
   * @param virtualMachine compiles, and collects garbage
   */
  private record Shares(double driver, double standIn, double virtualMachine) {}

  private int sent;

  private Turns() {}

  /** Measures them; the first is what the others are compared with. */
  public static void run(List<Subject> subjects) {
    new Turns()
        .measureAll(
            subjects.stream().filter(one -> ONLY.stream().anyMatch(one.name()::contains)).toList());
  }

  private void measureAll(List<Subject> subjects) {
    subjects.forEach(subject -> turn(subject, WARMING_UP, MEASURED.multipliedBy(2)));
    for (int connections : CONNECTIONS) {
      List<List<Turn>> turns =
          subjects.stream().<List<Turn>>map(subject -> new ArrayList<>()).toList();
      for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < subjects.size(); i++) {
          turns.get(i).add(turn(subjects.get(i), connections, MEASURED));
        }
      }
      print(connections, subjects, turns);
      assertThat(turns.stream().flatMap(List::stream).mapToInt(Turn::others).sum())
          .as("answered otherwise, such as with «Still saving»; what is measured is not the same")
          .isZero();
    }
  }

  private Turn turn(Subject subject, int connections, Duration duration) {
    try {
      return measure(subject, connections, duration);
    } catch (Exception e) {
      throw new IllegalStateException(subject.name(), e);
    }
  }

  private Turn measure(Subject subject, int connections, Duration duration) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ThreadTimes before = ThreadTimes.now();
    long process = processNanos();
    long begin = System.nanoTime();
    long thread = threads.getCurrentThreadCpuTime();
    Driver driver = new Driver(subject, connections);
    long[] times = driver.drive(begin + duration.toNanos());
    double driving = threads.getCurrentThreadCpuTime() - thread;
    double seconds = (System.nanoTime() - begin) / 1e9;
    double used = processNanos() - process;
    ThreadTimes after = ThreadTimes.now();
    Arrays.sort(times);
    return new Turn(
        times.length / seconds,
        times,
        used / 1e3 / times.length,
        new Shares(
            driving / used,
            after.nanosSince(before, Turns::isStandIn) / used,
            after.nanosSince(before, Turns::isVirtualMachine) / used),
        driver.others);
  }

  /** One thread that keeps a request under way on each of its connections. */
  private final class Driver {
    private final Subject subject;
    private final int connections;
    private long[] times = new long[1 << 16];
    private int count;
    private int busy;

    /** Answers that say something else, such as that it is still being saved. */
    private int others;

    Driver(Subject subject, int connections) {
      this.subject = subject;
      this.connections = connections;
    }

    /** A connection, and when its request was sent. */
    private static final class Line {
      private final HttpLine http;
      private long since;

      Line(HttpLine http) {
        this.http = http;
      }
    }

    long[] drive(long until) throws Exception {
      List<Line> lines = new ArrayList<>();
      try (Selector selector = Selector.open()) {
        for (int i = 0; i < connections; i++) {
          Line line = new Line(new HttpLine(subject.port()));
          lines.add(line);
          line.http.channel().register(selector, SelectionKey.OP_READ, line);
          send(line, System.nanoTime());
        }
        while (busy > 0) {
          selector.select();
          for (SelectionKey key : selector.selectedKeys()) {
            hear((Line) key.attachment(), until);
          }
          selector.selectedKeys().clear();
        }
      } finally {
        for (Line line : lines) {
          line.http.close();
        }
      }
      return Arrays.copyOf(times, count);
    }

    private void send(Line line, long now) throws IOException {
      line.since = now;
      subject.sender().send(line.http, subject.requests().apply(sent++));
      busy++;
    }

    private void hear(Line line, long until) throws IOException {
      Optional<byte[]> answer = line.http.answer();
      if (answer.isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      busy--;
      if (!subject.isExpected().test(answer.get())) {
        others++;
      }
      if (count == times.length) {
        times = Arrays.copyOf(times, count * 2);
      }
      times[count++] = now - line.since;
      if (now < until) {
        send(line, now);
      }
    }
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static boolean isStandIn(String thread) {
    return Stream.of("stand-in", "events", "HTTP-Dispatcher", "HttpClient")
        .anyMatch(thread::startsWith);
  }

  private static boolean isVirtualMachine(String thread) {
    return Stream.of("C1 Compiler", "C2 Compiler", "VM Thread").anyMatch(thread::startsWith);
  }

  private static void print(int connections, List<Subject> subjects, List<List<Turn>> turns) {
    double bare = median(turns.getFirst()).perSecond();
    System.out.printf(
        "%n%d connections, load %.1f%n",
        connections, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (int i = 0; i < subjects.size(); i++) {
      Turn turn = median(turns.get(i));
      System.out.printf(
          "%-17s %,8.0f/s  %3.0f %%  p50 %7.2f ms  p99 %8.2f ms  CPU %,5.0f us a request,"
              + " of which the driver %2.0f %%, the stand-in %2.0f %%, the JVM %2.0f %%;"
              + " %d answered otherwise%n",
          subjects.get(i).name(),
          turn.perSecond(),
          100 * turn.perSecond() / bare,
          turn.millis(0.5),
          turn.millis(0.99),
          turn.processMicros(),
          100 * turn.shares().driver(),
          100 * turn.shares().standIn(),
          100 * turn.shares().virtualMachine(),
          turn.others());
      assertThat(turn.perSecond()).isPositive();
    }
  }

  private static Turn median(List<Turn> turns) {
    return turns.stream()
        .sorted(Comparator.comparingDouble(Turn::perSecond))
        .toList()
        .get(turns.size() / 2);
  }
}
