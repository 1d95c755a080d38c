package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  @TempDir Path folder;

  @Test
  void killedProcess_losesNothingThatWasAcknowledged_keepsNothingByHalves() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("practice.db");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      while (acknowledged.size() < 200) {
        add(lines.readLine(), acknowledged);
      }
      process.toHandle().destroyForcibly();
      lines.lines().forEach(line -> add(line, acknowledged));
    }
    process.waitFor();
    // A line that was cut off by the kill is no acknowledgement
    acknowledged.removeLast();
    try (Storage storage = Storage.open(url, () -> TestDatabase.NOW)) {
      assertThat(acknowledged).doesNotContainNull().hasSizeGreaterThan(100);
      assertThat(storage.platformMemory().all("t", "c"))
          .containsKeys(acknowledged.toArray(String[]::new));
      assertThat(storage.platformMemory().all("t", "c").keySet())
          .allSatisfy(key -> assertThat(storage.inbox().resultOf(key)).contains("one"));
    }
  }

  /** What it logs stands between. */
  private static void add(@Nullable String line, List<String> acknowledged) {
    if (line == null) {
      throw new AssertionError("it ended by itself, after " + acknowledged.size());
    }
    if (line.startsWith(KilledWriter.KEPT)) {
      acknowledged.add(line.substring(KilledWriter.KEPT.length()));
    }
  }
}
