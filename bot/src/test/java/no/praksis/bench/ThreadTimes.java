package no.praksis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processor time of the threads of this process, by their names, as Linux counts it: in hundredths
 * of a second, for the JVM's own threads too. Elsewhere there is none.
 */
record ThreadTimes(Map<String, Long> hundredths) {
  private static final Path TASKS = Path.of("/proc/self/task");

  ThreadTimes {
    hundredths = Map.copyOf(hundredths);
  }

  static ThreadTimes now() {
    Map<String, Long> times = new TreeMap<>();
    if (Files.isDirectory(TASKS)) {
      try (Stream<Path> tasks = Files.list(TASKS)) {
        tasks.forEach(task -> add(times, task.resolve("stat")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ThreadTimes(times);
  }

  private static void add(Map<String, Long> times, Path file) {
    try {
      String stat = Files.readString(file);
      int end = stat.lastIndexOf(')');
      String[] fields = stat.substring(end + 2).split(" ");
      long used = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      times.merge(stat.substring(stat.indexOf('(') + 1, end), used, Long::sum);
    } catch (IOException e) {
      return; // it has ended meanwhile
    }
  }

  /** What threads of such names have used since, in nanoseconds. */
  long nanosSince(ThreadTimes before, Predicate<String> name) {
    return hundredths.entrySet().stream()
            .filter(one -> name.test(one.getKey()))
            .mapToLong(one -> one.getValue() - before.hundredths.getOrDefault(one.getKey(), 0L))
            .sum()
        * 10_000_000L;
  }
}
