package no.praksis.bot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.bot.teams.TeamsManifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The app's package for Teams, as it is going to be connected. */
@Command(
    name = "teams",
    description = "Writes the app's package for Microsoft Teams, ready to upload.",
    mixinStandardHelpOptions = true)
final class TeamsManifestCommand implements Runnable {
  /** Of the program, without what says that it is not released yet. */
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  /** Of a program that was never packaged. */
  private static final String SOME_VERSION = "0.1.0";

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Option(names = "--data", defaultValue = "data", description = "The folder of the data.")
  private Path data = Path.of("data");

  @Option(names = "--out", required = true, description = "The ZIP file to write.")
  private Path out = Path.of("praksis-teams.zip");

  @Option(
      names = "--read-channel",
      description = "Asks for the channel's messages, so that replies need no mention of Praksis.")
  private boolean readChannel;

  @Option(
      names = "--app-version",
      description =
          "Such as 1.0.1; Teams takes a package for an app that it has only with a higher one.")
  private @Nullable String version;

  @Override
  public void run() {
    Wish wish = new Wish(out, readChannel, Optional.ofNullable(version).orElseGet(this::ours));
    PrintWriter said = spec.commandLine().getOut();
    write(System.getenv(), data, wish).lines().forEach(said::println);
    said.flush();
  }

  private String ours() {
    Matcher found =
        VERSION.matcher(
            Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse(""));
    return found.lookingAt() ? found.group() : SOME_VERSION;
  }

  /**
   * What is asked for.
   *
   * @param version three numbers
   */
  record Wish(Path out, boolean readChannel, String version) {}

  /**
   * Writes the package, and returns what to say about it.
   *
   * @throws ConfigurationProblem when it is not known whose package it is, or the file can't be
   *     written
   */
  static String write(Map<String, String> environment, Path data, Wish wish) {
    SettingsReader.ComingToTeams coming = SettingsReader.comingToTeams(environment, data);
    String appId = coming.appId();
    if (appId == null) {
      throw new ConfigurationProblem(
          TeamsSettingsReader.APP_ID
              + " is missing: the application (client) id of the registration in Entra, such as"
              + " 00000000-1111-2222-3333-444444444444. docs/teams.md tells where to find it.");
    }
    URI publicUrl = coming.publicUrl();
    if (publicUrl == null || !"https".equals(publicUrl.getScheme())) {
      throw new ConfigurationProblem(
          "PRAKSIS_PUBLIC_URL is missing: the https address at which Teams reaches this program,"
              + " such as https://praksis.example.org.");
    }
    if (!VERSION.matcher(wish.version()).matches()) {
      throw new ConfigurationProblem(
          "--app-version is “" + wish.version() + "”; write three numbers such as 1.0.1.");
    }
    byte[] zip = new TeamsManifest(appId, wish.version(), publicUrl, wish.readChannel()).zip();
    try {
      Files.write(wish.out(), zip);
    } catch (IOException e) {
      throw new ConfigurationProblem(wish.out() + " can't be written: " + e.getMessage(), e);
    }
    return "Wrote "
        + wish.out()
        + " ("
        + appId
        + ", version "
        + wish.version()
        + (wish.readChannel() ? ", reads channels" : "")
        + ").\nUpload it in Teams: Apps, Manage your apps, Upload an app.";
  }
}
