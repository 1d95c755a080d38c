package no.praksis.bot.app;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The main program. Exit codes: 0 ok, 1 failed, 2 wrong use or configuration. */
@Command(
    name = "praksis",
    description = "Keeps a practice community's rounds going.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"praksis " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
  }
}
