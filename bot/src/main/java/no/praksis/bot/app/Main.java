package no.praksis.bot.app;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main program. Exit codes: 0 ok, 1 failed, 2 wrong use or configuration. */
@Command(
    name = "praksis",
    description = "Keeps a practice community alive between its meetings.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      PlaygroundCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      ManifestCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class Main implements Runnable {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args.length == 0 ? new String[] {"playground"} : args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do.");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"praksis " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
  }
}
