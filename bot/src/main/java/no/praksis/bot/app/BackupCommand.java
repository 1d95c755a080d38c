package no.praksis.bot.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.praksis.storage.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A consistent copy of the data, while the bot runs or not. */
@Command(
    name = "backup",
    description = "Copies the database to a file, while Praksis runs or not.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Where the copy goes; must not be there yet.")
  private Path file = Path.of("");

  @Mixin private DataFolder data = new DataFolder();

  @Override
  public Integer call() {
    Settings settings = SettingsReader.data(System.getenv(), data.path());
    if (Files.exists(file)) {
      throw new ConfigurationProblem(
          file + " is there already. Name another file, or take it away first.");
    }
    try {
      Storage.backup(settings.database(), file);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationProblem(RestoreCommand.sentence(e), e);
    }
    spec.commandLine().getOut().println("Copied to " + file + ". Keep it as safe as the data.");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
