package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.praksis.bench.Turns;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;
import no.praksis.practice.delivery.Ticker;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;

/** Groups in Teams, set up by their commands, each with an open round; and what they would send. */
final class TeamsCrowd implements AutoCloseable {
  private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

  /** So that nobody has to wait for what Teams lets one conversation take in a minute. */
  private static final int HURRY = 100;

  private static final String NUMBER = "A-NUMBER";

  /** Ids of messages are milliseconds; no two of ours are alike. */
  private static final long FIRST_ID = 1_900_000_000_000L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final List<Person> people = new ArrayList<>();
  private final List<Chat> channels = new ArrayList<>();
  private final Map<String, String> environment;
  private final ServeHost host;
  private final int inGroup;

  TeamsCrowd(Path folder, int groups, int inGroup) throws InterruptedException {
    this.inGroup = inGroup;
    // A bare bot knows none, and more is sent here in a second than Teams takes in a minute
    teams.limits().off();
    environment =
        Map.of(
            "MICROSOFT_APP_ID",
            TeamsStandIn.APP,
            "MICROSOFT_APP_PASSWORD",
            TeamsStandIn.SECRET,
            "MICROSOFT_APP_TENANT_ID",
            tenant.id(),
            "MICROSOFT_LOGIN_URL",
            teams.login().toString(),
            "MICROSOFT_OPENID_METADATA_URL",
            teams.openIdMetadata().toString(),
            "PRAKSIS_PORT",
            "0",
            "PRAKSIS_BIND",
            "127.0.0.1");
    host = Served.open(environment, folder, START, hurried());
    teams.sendsTo(URI.create("http://127.0.0.1:" + port() + TeamsRequests.MESSAGES));
    for (int group = 0; group < groups; group++) {
      open(group);
    }
    settle();
  }

  private static Ticker hurried() {
    Instant begin = Instant.now();
    long nanos = System.nanoTime();
    return () -> begin.plusNanos((System.nanoTime() - nanos) * HURRY);
  }

  private void open(int group) {
    List<Person> members = new ArrayList<>();
    for (int i = 0; i < inGroup; i++) {
      members.add(tenant.person("Person " + group + " " + i).livesIn("Europe/Oslo"));
    }
    people.addAll(members);
    Person first = members.getFirst();
    Team team = tenant.team("Team " + group, members.toArray(Person[]::new));
    Chat channel = team.channel("Group " + group, first);
    channels.add(channel);
    team.installsPraksis(first, channel);
    teams.settle();
    first.types(channel, "setup en friday 11:30");
    first.types(channel, "ask");
    teams.settle();
  }

  private void settle() throws InterruptedException {
    teams.settle();
    host.program().settle();
    teams.settle();
  }

  Map<String, String> environment() {
    return environment;
  }

  int port() {
    return host.port();
  }

  int size() {
    return people.size();
  }

  private Chat channel(int person) {
    return channels.get(person / inGroup);
  }

  URI openIdMetadata() {
    return teams.openIdMetadata();
  }

  /** As Praksis asks for it. */
  TeamsSettings.Credentials credentials() {
    return new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id());
  }

  URI login() {
    return teams.login();
  }

  /** Sends activities with one token, as Teams does with those of an hour. */
  Turns.Sender sender() {
    String headers =
        "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\n"
            + "Content-Type: application/json; charset=utf-8\r\nAuthorization: "
            + teams.authorization()
            + "\r\n";
    return (line, activity) -> line.post(TeamsRequests.MESSAGES, headers, activity);
  }

  /** An activity that is sent, but for what is never the same. */
  record Sheet(List<String> parts) {
    byte[] with(int number) {
      return String.join(Long.toString(FIRST_ID + number), parts).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Sheet sheet(String activity) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(activity);
      json.put("id", (json.path("type").asText().equals("invoke") ? "f:" : "") + NUMBER);
      return new Sheet(List.of(JSON.writeValueAsString(json).split(NUMBER, -1)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A command after the mention, from each person in the channel, in a thread of the person. */
  List<Sheet> commands(String words) {
    return IntStream.range(0, people.size())
        .mapToObj(
            person ->
                sheet(
                    people
                        .get(person)
                        .activity(channel(person), "@" + TeamsStandIn.PRAKSIS + " " + words)))
        .toList();
  }

  /** The round's form, filled in with three answers, as it comes in from each person. */
  List<Sheet> forms() {
    return IntStream.range(0, people.size()).mapToObj(this::form).toList();
  }

  private Sheet form(int person) {
    Person somebody = people.get(person);
    somebody.presses(channel(person), channel(person).shows("have answered"), "Answer");
    OpenForm form = somebody.dialog();
    form.fills("What went well?", "We tried it on Tuesday and it went rather well. ".repeat(3));
    form.fills("I'm looking for", "Somebody who has moved a team's planning outdoors.");
    form.fills("What now?", "Ask two colleagues what they would leave out, for the time " + NUMBER);
    return sheet(form.activity());
  }

  /** There are more messages from now on than there is room for. */
  void keepsNothing() {
    teams.keepsNothing();
  }

  List<String> complaints() {
    return teams.complaints();
  }

  @Override
  public void close() {
    host.close();
    teams.close();
  }
}
