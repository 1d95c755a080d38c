package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.bot.slack.SlackSettings.Http;
import no.praksis.bot.slack.SlackSettings.OAuth;
import no.praksis.bot.slack.SlackSettings.SocketMode;
import no.praksis.bot.teams.TeamsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsReaderTest {
  private static final String BOT = "SLACK_BOT_TOKEN=xoxb-1";
  private static final String APP = "SLACK_APP_TOKEN=xapp-1";
  private static final String SIGNING = "SLACK_SIGNING_SECRET=s1gn";
  private static final String ID = "SLACK_CLIENT_ID=12.34";
  private static final String SECRET = "SLACK_CLIENT_SECRET=cl13nt";
  private static final String KEY = "PRAKSIS_SECRET_KEY=0123456789abcdef0123456789abcdef";
  private static final String URL = "PRAKSIS_PUBLIC_URL=https://praksis.example.org/";

  private static final String TEAMS_ID = "MICROSOFT_APP_ID=AAAAAAAA-2222-3333-4444-555555555555";
  private static final String PASSWORD = "MICROSOFT_APP_PASSWORD=p4ssw0rd";
  private static final String TENANT =
      "MICROSOFT_APP_TENANT_ID=99999999-2222-3333-4444-555555555555";
  private static final String INSECURE = "PRAKSIS_TEAMS_INSECURE=true";
  private static final String LOOPBACK = "PRAKSIS_BIND=127.0.0.1";

  @TempDir Path data;

  private Settings read(String... variables) {
    return SettingsReader.serve(environment(variables), data);
  }

  private static Map<String, String> environment(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    return environment;
  }

  private SlackSettings slack(String... variables) {
    SlackSettings slack = read(variables).slack();
    assertThat(slack).isNotNull();
    return slack;
  }

  @Test
  void botAndAppToken_areSocketMode() {
    SlackSettings slack = slack(BOT, APP);
    assertThat(slack.connection()).isEqualTo(new SocketMode("xoxb-1", "xapp-1"));
    assertThat(slack.apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(slack.publicUrl()).isNull();
  }

  @Test
  void botTokenAndSigningSecret_areHttp() {
    assertThat(slack(BOT, SIGNING).connection()).isEqualTo(new Http("xoxb-1", "s1gn"));
  }

  @Test
  void appTokenBesideASigningSecret_isSocketMode() {
    assertThat(slack(BOT, APP, SIGNING).connection()).isInstanceOf(SocketMode.class);
  }

  @Test
  void clientIdAndSecret_areManyWorkspaces() {
    SlackSettings slack = slack(ID, SECRET, SIGNING, KEY, URL);
    assertThat(slack.connection())
        .isEqualTo(new OAuth("12.34", "cl13nt", "s1gn", "0123456789abcdef0123456789abcdef"));
    assertThat(slack.publicUrl()).isEqualTo(URI.create("https://praksis.example.org"));
  }

  @Test
  void apiUrl_endsWithASlash() {
    String api = "SLACK_API_URL=http://localhost:4000/api";
    assertThat(slack(BOT, APP, api).apiUrl()).isEqualTo(URI.create("http://localhost:4000/api/"));
  }

  private TeamsSettings teams(String... variables) {
    TeamsSettings teams = read(variables).teams();
    assertThat(teams).isNotNull();
    return teams;
  }

  @Test
  void appIdPasswordAndTenant_areTeams() {
    TeamsSettings teams = teams(TEAMS_ID, PASSWORD, TENANT, URL, "PRAKSIS_TIME_ZONE=Europe/Rome");
    assertThat(teams)
        .isEqualTo(
            new TeamsSettings(
                new TeamsSettings.Credentials(
                    "aaaaaaaa-2222-3333-4444-555555555555",
                    "p4ssw0rd",
                    "99999999-2222-3333-4444-555555555555"),
                TeamsSettings.OPEN_ID_METADATA,
                TeamsSettings.LOGIN,
                URI.create("https://praksis.example.org"),
                ZoneId.of("Europe/Rome")));
    assertThat(read(TEAMS_ID, PASSWORD, TENANT).slack()).isNull();
  }

  @Test
  void slackAndTeams_goTogether() {
    Settings both = read(BOT, APP, TEAMS_ID, PASSWORD, TENANT);
    assertThat(both.slack()).isNotNull();
    assertThat(both.teams()).isNotNull();
  }

  @Test
  void emulatorOnThisMachine_hasNoCredentials() {
    assertThat(teams(INSECURE, LOOPBACK).credentials()).isNull();
    assertThat(teams(INSECURE, "PRAKSIS_BIND=localhost").credentials()).isNull();
  }

  @Test
  void otherLoginAndMetadata_areTaken() {
    TeamsSettings teams =
        teams(
            TEAMS_ID,
            PASSWORD,
            TENANT,
            "MICROSOFT_LOGIN_URL=https://login.example.org/",
            "MICROSOFT_OPENID_METADATA_URL=http://localhost:4000/.well-known/openid");
    assertThat(teams.login()).isEqualTo(URI.create("https://login.example.org"));
    assertThat(teams.openIdMetadata())
        .isEqualTo(URI.create("http://localhost:4000/.well-known/openid"));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("Nothing is configured to talk on"),
        refused("SLACK_BOT_TOKEN alone is not enough. Add SLACK_APP_TOKEN", BOT),
        refused("SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN (xoxb-…) is missing", APP),
        refused("SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN", SIGNING),
        refused("SLACK_BOT_TOKEN is not the bot token", "SLACK_BOT_TOKEN=xapp-9", APP),
        refused("SLACK_APP_TOKEN is not the app-level token", BOT, "SLACK_APP_TOKEN=xoxb-9"),
        refused("SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET are missing", ID, KEY, URL),
        refused("SLACK_CLIENT_ID is missing", SECRET, SIGNING, KEY, URL),
        refused("PRAKSIS_PUBLIC_URL is missing", ID, SECRET, SIGNING, KEY),
        refused("PRAKSIS_SECRET_KEY is missing", ID, SECRET, SIGNING, URL),
        refused(
            "PRAKSIS_SECRET_KEY is too short", ID, SECRET, SIGNING, URL, "PRAKSIS_SECRET_KEY=abc"),
        refused("SLACK_BOT_TOKEN is for one workspace", ID, SECRET, SIGNING, KEY, URL, BOT),
        refused("SLACK_APP_TOKEN is for one workspace", ID, SECRET, SIGNING, KEY, URL, APP),
        refused("MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID are missing", TEAMS_ID),
        refused("MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID are missing", BOT, APP, PASSWORD),
        refused("MICROSOFT_APP_ID is missing", PASSWORD, TENANT),
        refused("MICROSOFT_APP_ID is missing", "MICROSOFT_APP_ID=  ", PASSWORD, TENANT),
        refused("MICROSOFT_APP_ID is not the application", "MICROSOFT_APP_ID=1", PASSWORD, TENANT),
        refused(
            "MICROSOFT_APP_TENANT_ID is not the directory",
            TEAMS_ID,
            PASSWORD,
            "MICROSOFT_APP_TENANT_ID=kommunen.no"),
        refused("Set PRAKSIS_BIND=127.0.0.1 too", INSECURE),
        refused("Set PRAKSIS_BIND=127.0.0.1 too", INSECURE, "PRAKSIS_BIND=0.0.0.0"),
        refused("MICROSOFT_APP_PASSWORD is for Teams itself", INSECURE, LOOPBACK, PASSWORD),
        refused("PRAKSIS_TEAMS_INSECURE is “yes”; write", "PRAKSIS_TEAMS_INSECURE=yes"),
        refused("Nothing is configured to talk on", "MICROSOFT_APP_ID="),
        refused("Nothing is configured to talk on", "PRAKSIS_TEAMS_INSECURE=false", LOOPBACK),
        refused(
            "MICROSOFT_LOGIN_URL is “http://login.example”; write",
            TEAMS_ID,
            PASSWORD,
            TENANT,
            "MICROSOFT_LOGIN_URL=http://login.example"),
        refused("PRAKSIS_PUBLIC_URL is “praksis”; write", BOT, APP, "PRAKSIS_PUBLIC_URL=praksis"),
        refused("“http://a.example”; write", BOT, APP, "PRAKSIS_PUBLIC_URL=http://a.example"),
        refused("SLACK_API_URL is “a b”; write", BOT, APP, "SLACK_API_URL=a b"),
        refused("SLACK_BOT_TOKEN alone", BOT, "SLACK_APP_TOKEN=  "));
  }

  private static Arguments refused(String message, String... variables) {
    return Arguments.of(message, variables);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsHalfConfigured_isRefused(String message, String[] variables) {
    assertThatThrownBy(() -> read(variables))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(message)
        .satisfies(
            problem -> {
              for (String secret : new String[] {"xoxb-", "xapp-", "s1gn", "cl13nt"}) {
                assertThat(problem.getMessage().replace("xoxb-…", "").replace("xapp-…", ""))
                    .doesNotContain(secret + "1")
                    .doesNotContain(secret + "9")
                    .doesNotContain("p4ssw0rd");
              }
            });
  }

  @Test
  void settingsToString_showsNoSecret() {
    assertThat(read(ID, SECRET, SIGNING, KEY, URL).toString())
        .doesNotContain("cl13nt")
        .doesNotContain("s1gn")
        .doesNotContain("0123456789abcdef");
    assertThat(read(BOT, APP).toString()).doesNotContain("xoxb").doesNotContain("xapp");
    assertThat(read(TEAMS_ID, PASSWORD, TENANT).toString()).doesNotContain("p4ssw0rd");
  }

  @Test
  void environment_goesBeforeTheFile() throws Exception {
    Files.writeString(
        data.resolve("praksis.properties"),
        "SLACK_BOT_TOKEN=xoxb-file\nSLACK_APP_TOKEN=xapp-file\n");
    assertThat(slack(BOT).connection()).isEqualTo(new SocketMode("xoxb-1", "xapp-file"));
  }

  @Test
  void playground_needsNoPlatform_andTakesNone() {
    Settings settings = SettingsReader.playground(environment(BOT), data);
    assertThat(settings.slack()).isNull();
  }

  @Test
  void everyVariable_isInTheGuide() throws Exception {
    String guide = Files.readString(Path.of("../docs/configuration.md"));
    for (String reader : new String[] {"SettingsReader", "SlackSettingsReader"}) {
      String source =
          Files.readString(Path.of("src/main/java/no/praksis/bot/app/" + reader + ".java"));
      Matcher names = Pattern.compile("\"((?:PRAKSIS|SLACK)_[A-Z_]+)\"").matcher(source);
      assertThat(names.results().map(name -> name.group(1)).distinct())
          .isNotEmpty()
          .filteredOn(name -> !name.equals("PRAKSIS_TEAMS_INSECURE"))
          .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
  }
}
