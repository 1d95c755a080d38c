package no.praksis.bot.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/** Reads settings: the environment first, then the file, then the defaults. */
final class SettingsReader {
  static final String FILE = "praksis.properties";
  private static final int DEFAULT_PORT = 3978;
  private final Map<String, String> environment;
  private final Properties file;
  private final Path data;

  private SettingsReader(Map<String, String> environment, Properties file, Path data) {
    this.environment = environment;
    this.file = file;
    this.data = data;
  }

  /**
   * For the playground: everything local.
   *
   * @throws ConfigurationProblem when a value can't be used; the message names it and the remedy
   */
  static Settings playground(Map<String, String> environment, Path data) {
    SettingsReader reader = reader(environment, data);
    String local = "jdbc:sqlite:" + data.resolve("playground.db");
    return reader.settings(local, "127.0.0.1");
  }

  /**
   * For {@code serve}: the platforms too.
   *
   * @throws ConfigurationProblem when a value can't be used, when no platform is configured, or one
   *     only in part
   */
  static Settings serve(Map<String, String> environment, Path data) {
    SettingsReader reader = reader(environment, data);
    Settings settings = reader.platforms(reader.serverSettings());
    if (settings.slack() == null && settings.teams() == null) {
      throw new ConfigurationProblem(
          "Nothing is configured to talk on. For Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN;"
              + " docs/slack.md tells how in five minutes. For Teams set MICROSOFT_APP_ID,"
              + " MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID; docs/teams.md tells how in"
              + " ten. To try Praksis without an account, run ./praksis playground.");
    }
    return settings;
  }

  /** As {@code serve} takes it, but for the platforms, which are left out. */
  static Settings data(Map<String, String> environment, Path data) {
    return reader(environment, data).serverSettings();
  }

  /**
   * What is known before a platform's secrets are.
   *
   * @param publicUrl null when Praksis is not reached from elsewhere
   * @param reads whether it is to read the channels that it is in
   */
  record Coming(
      @Nullable URI publicUrl,
      boolean socketMode,
      boolean manyWorkspaces,
      boolean reads,
      Language language) {}

  /** For the manifest, which comes before the tokens. */
  static Coming coming(Map<String, String> environment, Path data) {
    SettingsReader reader = reader(environment, data);
    return new Coming(
        reader.publicUrl(),
        reader.value(SlackSettingsReader.APP_TOKEN).isPresent(),
        reader.value(SlackSettingsReader.SECRET_KEY).isPresent()
            || reader.value(SlackSettingsReader.CLIENT_ID).isPresent(),
        new SlackSettingsReader(reader::value, null).reads(),
        reader.language());
  }

  /**
   * For the package for Teams, which comes before the secret.
   *
   * @param appId null when it isn't set, or is none
   * @param publicUrl null when Praksis is not reached from elsewhere
   */
  record ComingToTeams(@Nullable String appId, @Nullable URI publicUrl) {}

  static ComingToTeams comingToTeams(Map<String, String> environment, Path data) {
    SettingsReader reader = reader(environment, data);
    return new ComingToTeams(
        TeamsSettingsReader.appId(TeamsSettingsReader.APP_ID, reader::value).orElse(null),
        reader.publicUrl());
  }

  private @Nullable URI publicUrl() {
    return Addresses.read("PRAKSIS_PUBLIC_URL", this::value).orElse(null);
  }

  private Settings serverSettings() {
    return settings("jdbc:sqlite:" + data.resolve("praksis.db"), "0.0.0.0");
  }

  private Settings platforms(Settings local) {
    URI publicUrl = publicUrl();
    return local.on(
        publicUrl,
        new SlackSettingsReader(this::value, publicUrl).read(),
        new TeamsSettingsReader(
                this::value, new TeamsSettingsReader.Local(publicUrl, local.bind(), local.zone()))
            .read());
  }

  private static SettingsReader reader(Map<String, String> environment, Path data) {
    Properties file = new Properties();
    Path path = data.resolve(FILE);
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        file.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new ConfigurationProblem(path + " can't be read: " + e.getMessage(), e);
      }
    }
    return new SettingsReader(environment, file, data);
  }

  private Settings settings(String database, String bind) {
    return new Settings(
        data,
        value("PRAKSIS_DATABASE").orElse(database),
        port(),
        value("PRAKSIS_BIND").orElse(bind),
        language(),
        zone(),
        admins());
  }

  private Optional<String> value(String name) {
    @Nullable String fromEnvironment = environment.get(name);
    String value = fromEnvironment == null ? file.getProperty(name, "") : fromEnvironment;
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  private int port() {
    String port = value("PRAKSIS_PORT").orElse(Integer.toString(DEFAULT_PORT));
    return portNumber(port)
        .orElseThrow(
            () ->
                new ConfigurationProblem(
                    "PRAKSIS_PORT is “" + port + "”; write a number from 0 to 65535."));
  }

  private static Optional<Integer> portNumber(String port) {
    try {
      int number = Integer.parseInt(port);
      return number >= 0 && number <= 65_535 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private Language language() {
    String tag = value("PRAKSIS_LANGUAGE").orElse("en");
    return Language.of(tag)
        .orElseThrow(
            () ->
                new ConfigurationProblem("PRAKSIS_LANGUAGE is “" + tag + "”; write en, nb or nn."));
  }

  private ZoneId zone() {
    String name = value("PRAKSIS_TIME_ZONE").orElse("Europe/Oslo");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ConfigurationProblem(
          "PRAKSIS_TIME_ZONE is “" + name + "”; write a zone such as Europe/Oslo.", e);
    }
  }

  private Set<String> admins() {
    return Arrays.stream(value("PRAKSIS_ADMINS").orElse("").split(","))
        .map(String::strip)
        .filter(admin -> !admin.isEmpty())
        .collect(Collectors.toSet());
  }
}
