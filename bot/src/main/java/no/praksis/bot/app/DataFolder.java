package no.praksis.bot.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command finds the data. */
final class DataFolder {
  @Option(names = "--data", defaultValue = "data", description = "The folder of the data.")
  private Path data = Path.of("data");

  Path path() {
    return data;
  }
}
