package no.praksis.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a process of its own, playing the playground. */
final class Packaged implements AutoCloseable {
  private static final String READY = "Praksis is ready: ";
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of(System.getProperty("bench.jar", "target/praksis.jar"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI url;
  private final Duration untilReady;
  private final Duration cpuUntilReady;

  private Packaged(Path data, List<String> flags, List<String> arguments)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    process =
        new ProcessBuilder(command(data, flags, arguments))
            .redirectError(data.resolve("log").toFile())
            .start();
    url = URI.create(readyLine(process));
    if (get("/health/ready").statusCode() != 200) {
      throw new IllegalStateException("not ready after all");
    }
    untilReady = Duration.ofNanos(System.nanoTime() - begin);
    cpuUntilReady = process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Starts it and waits until it says that it is ready, and answers so.
   *
   * @param flags of the JVM
   * @param arguments after those that say where the data are
   */
  static Packaged start(Path data, List<String> flags, List<String> arguments)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    return new Packaged(data, flags, arguments);
  }

  /** Runs it until it is ready, with these flags. */
  static void rehearse(Path data, List<String> flags) throws IOException, InterruptedException {
    Files.createDirectories(data);
    Process rehearsal =
        new ProcessBuilder(command(data, flags, List.of("--train")))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("log").toFile())
            .start();
    if (rehearsal.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(data.resolve("log")));
    }
  }

  private static List<String> command(Path data, List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR.toString(), "playground", "--port", "0"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(arguments);
    return command;
  }

  private static String readyLine(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
      line = out.readLine();
    }
    throw new IllegalStateException("it ended before it was ready");
  }

  Duration untilReady() {
    return untilReady;
  }

  /** How much the processors worked for that. */
  Duration cpuUntilReady() {
    return cpuUntilReady;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
  }

  /** Posts JSON. */
  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** The memory that it has, in MiB; as Linux tells. */
  long residentMib() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    http.close();
    process.destroy();
    process.waitFor();
  }
}
