package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/slack.md}, done as it says. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/slack.md");
  private static final Path READER = Path.of("src/main/java/no/praksis/bot/app");
  private static final Pattern VARIABLE = Pattern.compile("\\b(PRAKSIS|SLACK)_[A-Z_]+\\b");
  private static final Pattern CALL = Pattern.compile("\\./praksis ([a-z][a-z -]*[a-z])");
  private static final Pattern COMMAND = Pattern.compile("`/praksis ([a-z ]+)`");

  @TempDir Path folder;
  private String guide = "";

  @BeforeEach
  void read() throws IOException {
    guide = Files.readString(GUIDE);
  }

  @Test
  void slackInFiveMinutes_leadsToAFirstRound() throws IOException {
    String data = folder.resolve("data").toString();
    assertThat(guide).contains("./praksis manifest slack", "./praksis check", "./praksis serve");
    try (SlackStandIn slack = SlackStandIn.start()) {
      Company company = slack.company("Kommunen");
      company.withManifest(Served.run("manifest", "slack", "--data", data));
      Person marit = company.person("Marit Lunde").livesIn("Europe/Oslo");
      Person jonas = company.person("Jonas Berg").livesIn("Europe/Oslo");
      Channel channel = company.channel("ledergruppa", marit, jonas);
      writeProperties(company, slack);
      assertThat(lines(Served.run("check", "--data", data))).isEqualTo(lines(block("ok      ")));
      slack.sendsThroughSockets();
      Map<String, String> here = Map.of("PRAKSIS_PORT", "0", "PRAKSIS_BIND", "127.0.0.1");
      try (ServeHost host =
          Served.open(here, folder.resolve("data"), SlackBot.at("2026-11-19T09:00"))) {
        slack.sockets().awaits(2);
        firstRound(marit, jonas, channel);
        commandsAreKnown(marit, channel);
        slack.settle();
        slack.sendsNothing();
      }
      assertThat(slack.complaints()).isEmpty();
    }
  }

  /** Step 5. */
  private void writeProperties(Company company, SlackStandIn slack) throws IOException {
    String properties =
        block("SLACK_BOT_TOKEN=")
            .replace("xoxb-…", company.botToken())
            .replace("xapp-…", SlackStandIn.APP_TOKEN);
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/praksis.properties"),
        properties + "\nSLACK_API_URL=" + slack.apiUrl() + "\n");
  }

  /** What stands in the block of the guide that begins so. */
  private String block(String begin) {
    return Stream.of(guide.split("```"))
        .map(one -> one.substring(one.indexOf('\n') + 1))
        .filter(one -> one.startsWith(begin))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the guide has no block with " + begin));
  }

  /** Each workspace has an id of its own. */
  private static List<String> lines(String checked) {
    return checked.strip().lines().map(line -> line.replaceFirst("\\(T\\w+\\)", "(T…)")).toList();
  }

  /** Step 6. */
  private void firstRound(Person marit, Person jonas, Channel channel) {
    assertThat(guide).contains("/invite @Praksis", "**Set up**", "/praksis ask", "**Answer**");
    channel.invitesPraksis(marit);
    Seen hello = channel.shows("Hello, I am Praksis");
    marit.presses(channel, hello, "Set up");
    OpenForm form = marit.form().isReady().fills("Group leader", jonas.name()).submits();
    assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
    channel.shows("now a practice community", "Friday 20 November");
    marit.types(channel, "/praksis ask");
    jonas.presses(channel, channel.shows("0 of 2 have answered"), "Answer");
    jonas.form().isReady().fills("What went well?", "We laughed.").submits();
    channel.shows("1 of 2 have answered");
    marit.opensHome();
    marit.seesAtHome("ledergruppa");
  }

  private void commandsAreKnown(Person marit, Channel channel) {
    List<String> named = found(COMMAND, guide);
    assertThat(named).contains("ask", "help", "status");
    for (String command : named) {
      assertThat(marit.gets(channel, "/praksis " + command)).doesNotContain("I don't know");
    }
  }

  @Test
  void variables_andCalls_thatTheGuideNames_exist() throws IOException {
    Set<String> named = VARIABLE.matcher(guide).results().map(one -> one.group()).collect(set());
    assertThat(named).contains("SLACK_BOT_TOKEN", "PRAKSIS_SECRET_KEY", "SLACK_NO_READ");
    String reading = sources();
    assertThat(named).allMatch(name -> reading.contains('"' + name + '"'));
    List<String> calls = found(CALL, guide);
    assertThat(calls).contains("manifest slack --no-read", "check", "serve");
    calls.forEach(call -> Served.understands(call.split(" ")));
  }

  private static java.util.stream.Collector<String, ?, TreeSet<String>> set() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).distinct().toList();
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
