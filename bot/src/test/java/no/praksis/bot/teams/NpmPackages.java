package no.praksis.bot.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Microsoft's own packages, of the versions in {@code src/test/npm}, installed once into {@code
 * target/npm}; npm fetches them the first time and takes them from its cache afterwards.
 */
final class NpmPackages {
  private static final Path PINNED = Path.of("src", "test", "npm");
  private static final Path INSTALLED = Path.of("target", "npm");
  private static final String LOCK = "package-lock.json";

  private NpmPackages() {}

  /** The folder with them. */
  static synchronized Path installed() {
    try {
      Path modules = INSTALLED.resolve("node_modules").toAbsolutePath();
      if (!Files.exists(modules)
          || !Files.exists(INSTALLED.resolve(LOCK))
          || Files.mismatch(PINNED.resolve(LOCK), INSTALLED.resolve(LOCK)) >= 0) {
        install();
      }
      return modules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install() throws IOException {
    Files.createDirectories(INSTALLED);
    for (String file : List.of("package.json", LOCK)) {
      Files.copy(
          PINNED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
    } catch (IOException | AssertionError e) {
      Files.deleteIfExists(INSTALLED.resolve(LOCK));
      throw new AssertionError("npm, which comes with Node.js, is needed to check Teams' cards", e);
    }
  }

  /** What a script prints that may require the packages. */
  static String node(String script, String... arguments) {
    Path unused = installed();
    List<String> command = new ArrayList<>(List.of("node", "-e", script, "--"));
    command.addAll(List.of(arguments));
    try {
      return run(command.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) throws IOException {
    Path errors = Files.createTempFile("praksis", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(INSTALLED.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            String.join(" ", command) + "\n" + output + Files.readString(errors));
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      Files.delete(errors);
    }
  }
}
