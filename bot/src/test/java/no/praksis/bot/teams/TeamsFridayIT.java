package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import no.praksis.storage.Storage;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many teams of one tenant that all have their round on Friday at nine, with Teams' limits on.
 * Practice time is moved to the moment; everything after that happens in real time. A thousand are
 * tried with {@code -Dbench.groups=1000}.
 */
class TeamsFridayIT {
  private static final int GROUPS = Integer.getInteger("bench.groups", 150);
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final Instant THURSDAY = Instant.parse("2026-11-19T08:00:00Z");
  private static final Instant FRIDAY_AT_NINE = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Of 25 a second, on a machine that has something else to do too. */
  private static final Duration LONGEST = Duration.ofSeconds(20).plusMillis(GROUPS * 80L);

  @TempDir Path folder;
  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final WorkspaceId workspace = TeamsIds.workspace(tenant.id());
  private final List<Place> places = new ArrayList<>();

  /** A group's channel. */
  private record Place(Chat channel, PersonId facilitator) {
    ConversationId conversation() {
      return new ConversationId(channel.id());
    }
  }

  @Test
  void teamsOfOneTenant_areAllAskedOnce_belowTheLimits() throws Exception {
    try (teams;
        Storage storage =
            Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), Instant::now)) {
      TeamsGateway gateway = gateway(storage);
      stage(storage);
      teams.limits().off();
      try (Program program = program(storage, gateway, THURSDAY)) {
        places.forEach(place -> setUp(program, place));
        Duration unused = awaitAll(1);
      }
      teams.limits().on();
      try (Program program = program(storage, gateway, FRIDAY_AT_NINE.minusSeconds(1))) {
        measure(program, storage);
      }
    }
  }

  private void measure(Program program, Storage storage) {
    int before = teams.calls(Call.POST);
    program.moveTo(FRIDAY_AT_NINE);
    Duration last = awaitAll(2);
    assertThat(places).allMatch(place -> place.channel().ofPraksis().size() == 2);
    assertThat(teams.calls(Call.POST) - before).isEqualTo(GROUPS);
    assertThat(teams.limits().refused()).isZero();
    assertThat(storage.outbox().waiting()).isZero();
    assertThat(storage.outbox().deadLetters(1)).isEmpty();
    System.out.printf("%d teams: last round asked after %.1f s%n", GROUPS, last.toMillis() / 1e3);
    assertThat(last).isLessThan(LONGEST);
  }

  private TeamsGateway gateway(Storage storage) {
    OkHttpClient client = TeamsHttp.client();
    TeamsLogin login =
        new TeamsLogin(
            client,
            teams.login(),
            new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id()),
            Instant::now);
    TeamsPlaces known = new TeamsPlaces(storage.platformMemory(), storage.transactions());
    TeamsApi api = new TeamsApi(new TeamsHttp(client, login), known, TeamsStandIn.APP);
    TeamsChats chats = new TeamsChats(api, storage.platformMemory(), storage.transactions());
    return new TeamsGateway(api, chats, Pictures.NONE, new TeamsBrakes(Instant::now));
  }

  private void stage(Storage storage) {
    TeamsPlaces known = new TeamsPlaces(storage.platformMemory(), storage.transactions());
    for (int i = 0; i < GROUPS; i++) {
      var leader = tenant.person("Leader " + i);
      Team team = tenant.team("Team " + i, leader);
      team.installsPraksis(leader, team.general());
      Place place = new Place(team.general(), new PersonId("p" + i));
      places.add(place);
      known.heard(
          workspace,
          place.conversation(),
          new TeamsPlaces.Place(
              URI.create(teams.serviceUrl()), TeamsPlaces.Kind.CHANNEL, team.id(), ""));
      storage
          .transactions()
          .write(
              () ->
                  storage
                      .people()
                      .save(
                          new Person(
                              place.facilitator(),
                              workspace,
                              leader.id(),
                              "Leader",
                              null,
                              ZONE,
                              WorkingHours.DEFAULT,
                              false)));
    }
  }

  private Program program(Storage storage, TeamsGateway gateway, Instant start) {
    Channels channels =
        (tenants, channel) ->
            places.stream()
                .filter(place -> place.conversation().equals(channel))
                .findFirst()
                .map(place -> new Channels.Channel("Leaders", List.of(place.facilitator())));
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

  private void setUp(Program program, Place place) {
    var unused =
        program
            .chatEvents()
            .handle(
                new ChatEvent.Command(
                    new ChatEvent.Origin(
                        "setup/" + place.facilitator().value(),
                        workspace,
                        place.facilitator(),
                        place.conversation(),
                        Language.EN),
                    "setup en friday 09:00 " + ZONE));
  }

  /** Until so many messages stand in each channel; how long it took. */
  private Duration awaitAll(int messages) {
    long begin = System.nanoTime();
    List<Place> left = new ArrayList<>(places);
    while (!left.isEmpty()) {
      left.removeIf(place -> place.channel().ofPraksis().size() >= messages);
      Duration passed = Duration.ofNanos(System.nanoTime() - begin);
      if (passed.compareTo(PATIENCE) > 0) {
        throw new AssertionError(left.size() + " groups have not been asked");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
