package no.praksis.bot.app;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.slack.SlackManifest;
import no.praksis.bot.slack.SlackManifest.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a platform is told about Praksis once, ready to paste. */
@Command(
    name = "manifest",
    description = "What a platform is told about the app, ready to paste or to upload.",
    mixinStandardHelpOptions = true,
    subcommands = {ManifestCommand.ForSlack.class, TeamsManifestCommand.class})
final class ManifestCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name the platform: manifest slack, or manifest teams --out FILE.zip.");
  }

  /** The app at Slack, as it is going to be connected. */
  @Command(
      name = "slack",
      description = "Prints the Slack app's manifest, for the way that is configured.",
      mixinStandardHelpOptions = true)
  static final class ForSlack implements Runnable {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @Spec
    private CommandSpec spec;

    @Mixin private DataFolder data = new DataFolder();

    @Option(
        names = "--no-read",
        description = "Without reading channels: replies need a mention of Praksis.")
    private boolean noRead;

    @Override
    public void run() {
      spec.commandLine().getOut().println(json(System.getenv(), data.path(), noRead));
      spec.commandLine().getOut().flush();
    }

    /**
     * The app is made before there is a token: with PRAKSIS_PUBLIC_URL Slack sends to that address,
     * without it Praksis opens the line; with PRAKSIS_SECRET_KEY too it is for many workspaces.
     */
    static String json(Map<String, String> environment, Path data, boolean noRead) {
      SettingsReader.Coming coming = SettingsReader.coming(environment, data);
      Way way = Way.SOCKET_MODE;
      if (coming.publicUrl() != null && !coming.socketMode()) {
        way = coming.manyWorkspaces() ? Way.OAUTH : Way.HTTP;
      }
      return new SlackManifest(
              way, coming.publicUrl(), coming.reads() && !noRead, coming.language())
          .json();
    }
  }
}
