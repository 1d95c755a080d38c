package no.praksis.bot.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bot for chat platforms. Their adapters are not here yet, and it says so. */
@Command(
    name = "serve",
    description = "The bot for Slack and Teams. Not in this version yet.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--data", defaultValue = "data", description = "The folder of the data.")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    Settings unused = SettingsReader.serve(System.getenv(), data);
    throw new ConfigurationProblem(
        "This version talks in the playground only; Slack and Teams are being built."
            + " Run ./praksis to try it.");
  }
}
