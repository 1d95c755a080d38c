package no.praksis.bot.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.praksis.storage.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a copy in the place of the data. */
@Command(
    name = "restore",
    description = "Puts a copy made by backup in the database's place; Praksis must not run.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The copy.")
  private Path file = Path.of("");

  @Mixin private DataFolder data = new DataFolder();

  @Override
  public Integer call() {
    Settings settings = SettingsReader.data(System.getenv(), data.path());
    try {
      Storage.restore(settings.database(), file);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationProblem(sentence(e), e);
    }
    spec.commandLine()
        .getOut()
        .println(
            "Restored from "
                + file
                + ". What was there before stands beside the database, with .before-restore after its name.");
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** The message as a sentence with what may be meant. */
  static String sentence(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return Character.toUpperCase(message.charAt(0))
        + message.substring(1)
        + ". The database is named by --data or PRAKSIS_DATABASE.";
  }
}
