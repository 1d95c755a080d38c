package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.files.KeptFile;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.SlackStandIn;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many groups that all have their round on Friday at nine: how long it takes until the last one is
 * asked, through the gateway and over HTTP to the stand-in for Slack, with its limits on. Practice
 * time is moved to the moment; everything after that happens in real time.
 */
class FridayBench {
  private static final int GROUPS = Integer.getInteger("bench.groups", 1_000);
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final Instant THURSDAY = Instant.parse("2026-11-19T08:00:00Z");
  private static final Instant FRIDAY_AT_NINE = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @TempDir Path folder;
  private final Map<WorkspaceId, String> tokens = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  /** A group's channel. */
  private record Place(WorkspaceId workspace, Channel channel, PersonId facilitator) {
    ConversationId conversation() {
      return new ConversationId(channel.id());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 50, 1})
  void groups_inSoManyWorkspaces_areAllAskedOnce(int workspaces) throws Exception {
    try (SlackStandIn slack = SlackStandIn.start();
        Storage storage =
            Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), Instant::now)) {
      stage(slack, storage, Math.min(workspaces, GROUPS));
      try (Program program = program(storage, new Nowhere(), THURSDAY)) {
        places.forEach(place -> setUp(program, place));
        program.settle();
      }
      measure(slack, storage, workspaces);
    }
  }

  private void stage(SlackStandIn slack, Storage storage, int workspaces) {
    List<Company> companies = new ArrayList<>();
    for (int i = 0; i < workspaces; i++) {
      Company company = slack.company("kommune-" + i);
      companies.add(company);
      tokens.put(SlackIds.workspace(null, company.team()), company.botToken());
    }
    for (int i = 0; i < GROUPS; i++) {
      Company company = companies.get(i % workspaces);
      var leader = company.person("Leader " + i);
      Channel channel = company.channel("gruppe-" + i, leader);
      channel.invitesPraksis(leader);
      PersonId facilitator = new PersonId("p" + i);
      WorkspaceId workspace = SlackIds.workspace(null, company.team());
      places.add(new Place(workspace, channel, facilitator));
      storage
          .transactions()
          .write(
              () ->
                  storage
                      .people()
                      .save(
                          new Person(
                              facilitator,
                              workspace,
                              leader.id(),
                              "Leader",
                              null,
                              ZONE,
                              WorkingHours.DEFAULT)));
    }
  }

  private Program program(Storage storage, Gateway gateway, Instant start) {
    Channels channels =
        (workspace, channel) ->
            places.stream()
                .filter(place -> place.conversation().equals(channel))
                .findFirst()
                .map(place -> new Channels.Channel("gruppe", List.of(place.facilitator())));
    MovableClock clock = MovableClock.startingAt(start);
    Program program =
        Program.make(
            Ports.of(storage),
            new Platforms(List.of(gateway), channels, person -> false),
            QuartzTimers.inMemory(clock, Instant::now, RetryDelays.GROWING),
            clock,
            Instant::now,
            new Program.Extras(new SimpleMeterRegistry(), CourierOptions.DEFAULT));
    program.start();
    return program;
  }

  private static void setUp(Program program, Place place) {
    var unused =
        program
            .chatEvents()
            .handle(
                new ChatEvent.Command(
                    new ChatEvent.Origin(
                        "setup/" + place.facilitator().value(),
                        place.workspace(),
                        place.facilitator(),
                        place.conversation(),
                        Language.EN),
                    "setup en friday 09:00 " + ZONE));
  }

  private void measure(SlackStandIn slack, Storage storage, int workspaces) throws Exception {
    SlackApi api = new SlackApi(SlackApi.slack(slack.apiUrl()), new Tokens());
    SlackBrakes brakes = new SlackBrakes(api, Instant::now);
    SlackBooks books =
        new SlackBooks(storage.platformMemory(), storage.transactions(), Instant::now);
    SlackGateway gateway =
        new SlackGateway(
            brakes,
            new SlackChats(brakes, books),
            new SlackFiles(brakes, books, id -> Optional.<KeptFile>empty()),
            books);
    try (api;
        Program program = program(storage, gateway, FRIDAY_AT_NINE.minusSeconds(1))) {
      long begin = System.nanoTime();
      program.moveTo(FRIDAY_AT_NINE);
      long opened = System.nanoTime();
      Duration lastPost = awaitAll(begin);
      LockSupport.parkNanos(Duration.ofSeconds(3).toNanos()); // for what might come twice
      assertThat(places).allMatch(place -> place.channel().ofPraksis().size() == 1);
      assertThat(storage.outbox().waiting()).isZero();
      assertThat(storage.outbox().deadLetters(1)).isEmpty();
      System.out.printf(
          "%d groups in %d workspaces: last round asked after %.1f s (all rounds open after %.1f s),"
              + " chat.postMessage called %d times, %d times too fast%n",
          GROUPS,
          workspaces,
          lastPost.toMillis() / 1e3,
          (opened - begin) / 1e9,
          slack.calls("chat.postMessage"),
          slack.limits().refused());
    }
  }

  private Duration awaitAll(long begin) {
    List<Place> left = new ArrayList<>(places);
    while (!left.isEmpty()) {
      left.removeIf(place -> !place.channel().ofPraksis().isEmpty());
      Duration passed = Duration.ofNanos(System.nanoTime() - begin);
      if (passed.compareTo(PATIENCE) > 0) {
        throw new AssertionError(left.size() + " groups have not been asked");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private final class Tokens implements SlackTokens {
    @Override
    public Optional<String> of(WorkspaceId workspace) {
      return Optional.ofNullable(tokens.get(workspace));
    }

    @Override
    public void refused(WorkspaceId workspace, String token) {
      throw new AssertionError("the stand-in refuses a token");
    }
  }
}
