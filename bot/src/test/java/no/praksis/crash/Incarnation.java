package no.praksis.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One life of the process. Its log goes to a file beside the data. */
final class Incarnation {
  /** Begins each line that is meant for us; all others belong to the log. */
  static final String MARK = "@";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Writer in;
  private final Map<String, CompletableFuture<Optional<Told>>> open = new ConcurrentHashMap<>();
  private volatile boolean dead;

  Incarnation(Path folder, int platformPort) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Victim.class.getName(),
            folder.resolve("praksis.db").toString(),
            Integer.toString(platformPort));
    File log = folder.resolve("log").toFile();
    process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log)).start();
    in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Hears the process out; returns when it is dead. */
  void listen() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(MARK)) {
          Told told = JSON.readValue(line.substring(MARK.length()), Told.class);
          complete(told.deed(), Optional.of(told));
        }
      }
    } catch (IOException e) {
      // A process that is killed takes its end of the pipe with it, and the line that it was
      // writing.
    } finally {
      process.destroyForcibly();
      dead = true;
      open.keySet().forEach(id -> complete(id, Optional.empty()));
    }
  }

  /** What comes back; empty when the process dies before that. */
  CompletableFuture<Optional<Told>> send(Deed deed) {
    CompletableFuture<Optional<Told>> answer = new CompletableFuture<>();
    open.put(deed.id(), answer);
    try {
      write(JSON.writeValueAsString(deed));
    } catch (IOException e) {
      complete(deed.id(), Optional.empty());
    }
    if (dead) {
      complete(deed.id(), Optional.empty());
    }
    return answer;
  }

  void arm(KillPoint point, int nth) {
    try {
      write("arm " + point + " " + nth);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void write(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  private void complete(String id, Optional<Told> told) {
    CompletableFuture<Optional<Told>> answer = open.remove(id);
    if (answer != null) {
      answer.complete(told);
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks it to finish and go, and waits for it. */
  int end() throws InterruptedException {
    try {
      in.close();
    } catch (IOException e) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }
}
