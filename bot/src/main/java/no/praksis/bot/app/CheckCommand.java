package no.praksis.bot.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import no.praksis.bot.slack.SlackCheck;
import no.praksis.bot.teams.TeamsCheck;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.storage.DatabaseProbe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether {@code serve} would work, and changes nothing. */
@Command(
    name = "check",
    description = "Looks whether serve would work: configuration, Slack, Teams, database.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private DataFolder data = new DataFolder();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean fine = new Checking(out).check(System.getenv(), data.path());
    out.flush();
    return fine ? 0 : 1;
  }

  /** The checks, each with its line. */
  static final class Checking {
    private final PrintWriter out;
    private boolean fine = true;

    Checking(PrintWriter out) {
      this.out = out;
    }

    /** Whether everything is as it should be. */
    boolean check(Map<String, String> environment, Path data) {
      Settings settings = settings(environment, data);
      if (settings != null && settings.slack() != null) {
        try (SlackCheck check = new SlackCheck(settings.slack())) {
          check.findings().forEach(found -> say(found.fine(), "Slack, " + found.line()));
        }
      }
      if (settings != null && settings.teams() != null) {
        new TeamsCheck(settings.teams(), new SystemTicker())
            .findings()
            .forEach(found -> say(found.fine(), "Teams, " + found.line()));
      }
      database(environment, data);
      return fine;
    }

    private @Nullable Settings settings(Map<String, String> environment, Path data) {
      try {
        Settings settings = SettingsReader.serve(environment, data);
        Ways.of(settings).forEach(way -> say(true, "configuration: " + way));
        return settings;
      } catch (ConfigurationProblem problem) {
        say(false, "configuration: " + problem.getMessage());
        return null;
      }
    }

    private void database(Map<String, String> environment, Path data) {
      try {
        String database = SettingsReader.data(environment, data).database();
        say(
            true,
            "database: "
                + switch (DatabaseProbe.look(database)) {
                  case FREE -> "answers";
                  case IN_USE -> "in use by a Praksis that runs";
                  case NOT_YET -> "made at the first start";
                });
      } catch (ConfigurationProblem alreadySaid) {
        fine = false;
      } catch (StorageUnavailable | IllegalArgumentException e) {
        say(false, "database: " + e.getMessage());
      }
    }

    private void say(boolean good, String line) {
      fine &= good;
      out.println((good ? "ok      " : "failed  ") + line);
    }
  }
}
