package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/teams.md}, done as it says. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/teams.md");
  private static final Path READER = Path.of("src/main/java/no/praksis/bot/app");
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:PRAKSIS|MICROSOFT)_[A-Z_]+\\b");
  private static final Pattern CALL = Pattern.compile("\\./praksis ([a-z][^`\\n]*)");
  private static final Pattern WORD = Pattern.compile("`([a-z]+)`");
  private static final Pattern ENDPOINT =
      Pattern.compile("\\*\\*Messaging endpoint\\*\\* to `([^`]+)`");
  private static final Pattern SETTING_UP =
      Pattern.compile("Press \\*\\*([^*]+)\\*\\*, look through the form, name the group's leader");
  private static final Pattern ASKING =
      Pattern.compile("write `([^`]+)`, and press \\*\\*([^*]+)\\*\\* under it");
  private static final Pattern ALONE =
      Pattern.compile("`([a-z]+)` says what it understands, `([a-z]+)` shows what is open");
  private static final Pattern BROWSER = Pattern.compile("open `(https:[^`]+)` in a browser");
  private static final Pattern REACHED =
      Pattern.compile("Let Teams reach `([^`]+)`, `([^`]+)` and `([^`]+)`, and nothing else");

  @TempDir Path folder;
  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final Person marit = tenant.person("Marit Lunde").livesIn("Europe/Oslo");
  private final Person jonas = tenant.person("Jonas Berg").livesIn("Europe/Oslo");
  private final Team team = tenant.team("Kommunen", marit, jonas);
  private final Chat channel = team.channel("Ledergruppa", marit);
  private Path data;
  private String guide = "";

  @BeforeEach
  void read() throws IOException {
    guide = Files.readString(GUIDE);
    data = Files.createDirectories(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    teams.close();
  }

  @Test
  void teamsInTenMinutes_leadsToAFirstRound() throws Exception {
    writesProperties(properties());
    assertThat(run("check")).isEqualTo(ours(block("ok      ")));
    tenant.uploads(Files.readAllBytes(packaged(found(CALL, block("./praksis manifest")))));
    Map<String, String> here = Map.of("PRAKSIS_PORT", "0", "PRAKSIS_BIND", "127.0.0.1");
    try (ServeHost host = Served.open(here, data, TeamsBot.at(TeamsBot.START))) {
      URI address = URI.create("http://127.0.0.1:" + host.port());
      teams.sendsTo(address.resolve(URI.create(found(ENDPOINT, guide)).getPath()));
      isReached(address);
      firstRound();
      host.program().moveTo(TeamsBot.at("2026-11-26T09:00"));
      host.program().settle();
      channel.shows("What we shared", "We laughed.");
      wordsAreKnown();
      teams.settle();
      teams.sendsNothing();
    }
    assertThat(teams.complaints()).isEmpty();
  }

  /** Step 4, as it is printed, with our own ids and secret. */
  private String properties() throws IOException {
    return ours(block("MICROSOFT_APP_ID="));
  }

  private void writesProperties(String properties) throws IOException {
    Files.writeString(
        data.resolve("praksis.properties"),
        properties
            + ("\nMICROSOFT_LOGIN_URL=" + teams.login())
            + ("\nMICROSOFT_OPENID_METADATA_URL=" + teams.openIdMetadata()));
  }

  private String ours(String printed) throws IOException {
    Properties examples = new Properties();
    examples.load(new StringReader(block("MICROSOFT_APP_ID=")));
    return printed
        .replace(examples.getProperty("MICROSOFT_APP_ID"), TeamsStandIn.APP)
        .replace(examples.getProperty("MICROSOFT_APP_PASSWORD"), TeamsStandIn.SECRET)
        .replace(examples.getProperty("MICROSOFT_APP_TENANT_ID"), tenant.id());
  }

  /** What stands in the block of the guide that begins so. */
  private String block(String begin) {
    return Stream.of(guide.split("```"))
        .map(one -> one.substring(one.indexOf('\n') + 1))
        .filter(one -> one.startsWith(begin))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the guide has no block with " + begin));
  }

  private static String found(Pattern pattern, String text) {
    return first(pattern, text).group(1);
  }

  private static MatchResult first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("the guide does not say " + pattern));
  }

  private String run(String call) {
    return Served.run((call + " --data " + data).split(" "));
  }

  /** Step 5; the file is written into our own folder. */
  private Path packaged(String call) {
    String file = found(Pattern.compile("--out (\\S+)"), call);
    Path out = folder.resolve(file);
    assertThat(run(call.replace(file, out.toString()))).contains("Upload it in Teams");
    return out;
  }

  private void isReached(URI address) throws Exception {
    MatchResult reached = first(REACHED, guide);
    assertThat(List.of(reached.group(1), reached.group(2), reached.group(3)))
        .containsExactly(
            URI.create(found(ENDPOINT, guide)).getPath(),
            "/pictures/",
            URI.create(found(BROWSER, guide)).getPath());
    HttpRequest about = HttpRequest.newBuilder(address.resolve(reached.group(3))).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page = client.send(about, HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Praksis");
    }
  }

  /** Step 6. */
  private void firstRound() {
    assertThat(guide).contains("**Add to a team**, and choose the channel of your group");
    team.installsPraksis(marit, channel);
    marit.presses(channel, channel.shows("Hello, I am Praksis"), found(SETTING_UP, guide));
    TeamsBot.sends(TeamsBot.form(marit).fills("Group leader", jonas.name()));
    channel.shows("now a practice community", "Friday 20 November");

    MatchResult asking = first(ASKING, guide);
    marit.writes(channel, asking.group(1));
    jonas.presses(channel, channel.shows("0 of 2 have answered"), asking.group(2));
    TeamsBot.sends(TeamsBot.form(jonas).fills("What went well?", "We laughed."));
    channel.shows("1 of 2 have answered");

    MatchResult alone = first(ALONE, guide);
    assertThat(jonas.gets(jonas.privateChat(), alone.group(1)).text()).contains("Here you can");
    assertThat(jonas.gets(jonas.privateChat(), alone.group(2)).text()).contains("Ledergruppa");
  }

  /** Whatever else the guide says that one can write. */
  private void wordsAreKnown() {
    List<String> words = WORD.matcher(guide).results().map(one -> one.group(1)).distinct().toList();
    assertThat(words).contains("settings", "roles", "status");
    Texts texts = Texts.in(Language.EN);
    for (String word : words.stream().filter(one -> !one.equals("check")).toList()) {
      assertThat(marit.gets(marit.privateChat(), word).text())
          .doesNotContain(texts.say("unknown.did-you-mean", "word", word))
          .doesNotContain(texts.say("unknown.nothing-near", "word", word));
    }
  }

  @Test
  void packageThatReads_takesTheOthersPlace() throws IOException {
    writesProperties(properties());
    tenant.uploads(Files.readAllBytes(packaged(found(CALL, block("./praksis manifest")))));
    String call = found(Pattern.compile("\\./praksis (.*--read-channel.*)"), guide);
    assertThat(call).contains("--app-version");
    tenant.uploads(Files.readAllBytes(packaged(call)));
    team.installsPraksis(marit, channel);
    assertThat(team.isRead()).isTrue();
  }

  @Test
  void whatIsSetUpWrongly_isSaidInTheWordsOfTheGuide() throws IOException {
    writesProperties(properties().replace(TeamsStandIn.SECRET, "its id"));
    isRefused("MICROSOFT_APP_PASSWORD is not");
    writesProperties(
        properties()
            .replace(TeamsStandIn.APP, "an app")
            .replace(tenant.id(), TeamsStandIn.APP)
            .replace("an app", tenant.id()));
    isRefused("There is no such tenant");
    writesProperties(properties().replace(TeamsStandIn.APP, tenant.id()));
    isRefused("The tenant knows no such app");
  }

  /** By {@code check}, as the guide's last table says. */
  private void isRefused(String begin) {
    String words = found(Pattern.compile("`(" + begin + "[^`]*)`"), guide);
    assertThatThrownBy(() -> run("check"))
        .hasMessageContaining("failed")
        .hasMessageContaining(words);
  }

  @Test
  void variables_andCalls_thatTheGuideNames_exist() throws IOException {
    List<String> named =
        VARIABLE.matcher(guide).results().map(MatchResult::group).distinct().toList();
    assertThat(named).contains("MICROSOFT_APP_ID", "PRAKSIS_PUBLIC_URL", "PRAKSIS_TEAMS_INSECURE");
    String reading = sources();
    assertThat(named).allMatch(name -> reading.contains('"' + name + '"'));
    List<String> calls = CALL.matcher(guide).results().map(one -> one.group(1)).distinct().toList();
    assertThat(calls).contains("check", "serve").hasSizeGreaterThan(3);
    calls.forEach(call -> Served.understands(call.split(" ")));
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(READER)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
