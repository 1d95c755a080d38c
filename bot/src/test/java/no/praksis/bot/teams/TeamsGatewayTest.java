package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import no.praksis.storage.Storage;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TeamsGatewayTest {
  private static final MessageKey KEY = new MessageKey("round/1");
  private static final Message HELLO = Message.of("Hello *there*");

  @TempDir Path folder;

  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final Person kari = tenant.person("Kari");
  private final Team team = tenant.team("Leaders", kari);
  private final OkHttpClient client = TeamsHttp.client();
  private Instant now = Instant.now();
  private Storage storage;
  private TeamsPlaces places;
  private TeamsChats chats;
  private TeamsGateway gateway;

  @BeforeEach
  void open() {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), () -> now);
    places = new TeamsPlaces(storage.platformMemory(), storage.transactions());
    TeamsLogin login =
        new TeamsLogin(
            client,
            teams.login(),
            new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id()),
            () -> now);
    TeamsApi api = new TeamsApi(new TeamsHttp(client, login), places, TeamsStandIn.APP);
    chats = new TeamsChats(api, storage.platformMemory(), storage.transactions(), () -> now);
    gateway = new TeamsGateway(api, chats, Pictures.NONE, new TeamsBrakes(() -> now));
    team.installsPraksis(kari, team.general());
    hear(team.general(), TeamsPlaces.Kind.CHANNEL);
  }

  @AfterEach
  void close() {
    storage.close();
    teams.close();
  }

  private WorkspaceId workspace() {
    return TeamsIds.workspace(tenant.id());
  }

  private void hear(Chat chat, TeamsPlaces.Kind kind) {
    places.heard(
        workspace(),
        new ConversationId(chat.id()),
        new TeamsPlaces.Place(URI.create(teams.serviceUrl()), kind, team.id(), ""));
  }

  private Destination channel() {
    return new Destination.Channel(workspace(), new ConversationId(team.general().id()));
  }

  private static no.praksis.practice.group.Person person(Tenant tenant, Person person) {
    return new no.praksis.practice.group.Person(
        PersonId.random(),
        TeamsIds.workspace(tenant.id()),
        person.id(),
        person.name(),
        null,
        ZoneId.of("Europe/Oslo"),
        WorkingHours.DEFAULT,
        false);
  }

  private Destination privately(Person person) {
    return new Destination.PrivateChat(person(tenant, person));
  }

  private MessageReference delivered(DeliveryResult result) {
    assertThat(result).isInstanceOf(Delivered.class);
    return ((Delivered) result).reference();
  }

  @Test
  void message_isPosted_broughtUpToDateInPlace_andTakenAway() {
    MessageReference message = delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(team.general().ofPraksis()).hasSize(1);
    assertThat(gateway.update(channel(), message, Message.of("2 of 5")))
        .isEqualTo(new Delivered(message));
    assertThat(team.general().ofPraksis().getFirst().text()).contains("2 of 5");
    assertThat(gateway.delete(channel(), message)).isEqualTo(new Delivered(message));
    assertThat(team.general().ofPraksis()).isEmpty();
  }

  @Test
  void messageThatIsGone_isSaidToBe_andCountsAsTakenAway() {
    MessageReference message = delivered(gateway.post(channel(), KEY, HELLO));
    gateway.delete(channel(), message);
    assertThat(gateway.update(channel(), message, HELLO))
        .isEqualTo(new Undeliverable(Reason.MESSAGE_GONE));
    assertThat(gateway.delete(channel(), message)).isEqualTo(new Delivered(message));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(403, "BotNotInConversationRoster", Reason.NOT_IN_CONVERSATION),
        Arguments.of(403, "BotDisabledByAdmin", Reason.NOT_AUTHORISED),
        Arguments.of(403, "ConversationBlockedByUser", Reason.NOT_AUTHORISED),
        Arguments.of(403, "NotEnoughPermissions", Reason.NOT_AUTHORISED),
        Arguments.of(403, "", Reason.NOT_AUTHORISED),
        Arguments.of(404, "ConversationNotFound", Reason.CONVERSATION_GONE),
        Arguments.of(404, "NotFound", Reason.CONVERSATION_GONE),
        Arguments.of(400, "Bad Argument", Reason.REFUSED_CONTENT),
        Arguments.of(413, "MessageSizeTooBig", Reason.REFUSED_CONTENT));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusalInAChannel_isFinal(int status, String code, Reason reason) {
    teams.faults().answers(Call.POST, status, code, 1);
    assertThat(gateway.post(channel(), KEY, HELLO)).isEqualTo(new Undeliverable(reason));
    assertThat(team.general().ofPraksis()).isEmpty();
  }

  static Stream<Arguments> passing() {
    return Stream.of(
        Arguments.of(412, "PreconditionFailed", Reason.RATE_LIMITED),
        Arguments.of(404, "", Reason.PLATFORM_FAILED),
        Arguments.of(410, "", Reason.PLATFORM_FAILED),
        Arguments.of(500, "ServiceError", Reason.PLATFORM_FAILED),
        Arguments.of(502, "ServiceError", Reason.PLATFORM_FAILED),
        Arguments.of(503, "", Reason.PLATFORM_FAILED),
        Arguments.of(504, "", Reason.PLATFORM_FAILED));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatMayPass_isTriedAgainByTheCourier_andNotHere(int status, String code, Reason reason) {
    teams.faults().answers(Call.POST, status, code, 1);
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ZERO, reason));
    assertThat(teams.calls(Call.POST)).isEqualTo(1);
    delivered(gateway.post(channel(), KEY, HELLO));
  }

  @Test
  void cutLine_isNotMendedByASecondPost() {
    teams.faults().cutsTheLineAfter(Call.POST, 1);
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    assertThat(team.general().ofPraksis()).hasSize(1);
    assertThat(teams.calls(Call.POST)).isEqualTo(1);
  }

  @Test
  void pauseThatTeamsAsksFor_holdsTheConversation_andNobodyElse() {
    Chat other = team.channel("Other", kari);
    hear(other, TeamsPlaces.Kind.CHANNEL);
    teams.faults().limits(Call.POST, 30, 1);
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    now = now.plusSeconds(10);
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(20), Reason.RATE_LIMITED));
    assertThat(teams.calls(Call.POST)).isEqualTo(1);
    delivered(
        gateway.post(
            new Destination.Channel(workspace(), new ConversationId(other.id())), KEY, HELLO));
    now = now.plusSeconds(20);
    delivered(gateway.post(channel(), KEY, HELLO));
  }

  @Test
  void secondConversationThatIsHeldToo_tellsThatItIsTheTenant() {
    Destination one = privately(kari);
    teams.faults().limits(Call.POST, 30, 2);
    gateway.post(channel(), KEY, HELLO);
    assertThat(gateway.post(one, KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    Chat third = team.channel("Third", kari);
    hear(third, TeamsPlaces.Kind.CHANNEL);
    assertThat(
            gateway.post(
                new Destination.Channel(workspace(), new ConversationId(third.id())), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(30), Reason.RATE_LIMITED));
    assertThat(teams.calls(Call.POST)).isEqualTo(2);
  }

  @Test
  void pace_isThatWhichKeepsAllLimits() {
    assertThat(gateway.pace())
        .isEqualTo(new Pace(Duration.ofMillis(2_010), Duration.ofMillis(40), 1, 6))
        .isEqualTo(gateway.paceOfChanges());
  }

  @Test
  void personalChat_isOpenedOnce() {
    delivered(gateway.post(privately(kari), KEY, HELLO));
    delivered(gateway.post(privately(kari), KEY, HELLO));
    assertThat(kari.privateChat().ofPraksis()).hasSize(2);
    assertThat(teams.calls(Call.CREATE)).isEqualTo(1);
  }

  @Test
  void whoHasBlockedPraksis_isLeftAlone_untilSheWrites() {
    delivered(gateway.post(privately(kari), KEY, HELLO));
    MessageReference message = delivered(gateway.post(privately(kari), KEY, HELLO));
    kari.blocks();
    Undeliverable unreachable = new Undeliverable(Reason.PERSON_UNREACHABLE);
    assertThat(gateway.post(privately(kari), KEY, HELLO)).isEqualTo(unreachable);
    int calls = teams.calls(Call.POST);
    for (int i = 0; i < 5; i++) {
      assertThat(gateway.post(privately(kari), KEY, HELLO)).isEqualTo(unreachable);
      assertThat(gateway.update(privately(kari), message, HELLO)).isEqualTo(unreachable);
    }
    assertThat(teams.calls(Call.POST)).isEqualTo(calls);
    assertThat(teams.calls(Call.UPDATE)).isZero();
    assertThat(gateway.reaches(person(tenant, kari))).isFalse();

    kari.unblocks();
    chats.heard(workspace(), kari.id(), new ConversationId(kari.privateChat().id()));
    assertThat(gateway.reaches(person(tenant, kari))).isTrue();
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, 403, BotDisabledByAdmin",
    "POST, 403, ''",
    "CREATE, 403, NotEnoughPermissions",
    "CREATE, 400, BadArgument",
    "CREATE, 403, ''"
  })
  void whomTeamsRefuses_isTriedOnceADay(Call call, int status, String code) {
    teams.faults().answers(call, status, code, 2);
    Undeliverable unreachable = new Undeliverable(Reason.PERSON_UNREACHABLE);
    for (int i = 0; i < 3; i++) {
      assertThat(gateway.post(privately(kari), KEY, HELLO)).isEqualTo(unreachable);
    }
    assertThat(teams.calls(call)).isEqualTo(1);
    assertThat(gateway.reaches(person(tenant, kari))).isFalse();
    now = now.plus(Duration.ofHours(25));
    assertThat(gateway.reaches(person(tenant, kari))).isTrue();
    assertThat(gateway.post(privately(kari), KEY, HELLO)).isEqualTo(unreachable);
    assertThat(teams.calls(call)).isEqualTo(2);
    now = now.plus(Duration.ofHours(25));
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @ParameterizedTest
  @CsvSource({"404, ''", "403, InvalidBotApiHost"})
  void chatThatCanNotBeOpenedJustNow_isNobodysFault(int status, String code) {
    teams.faults().answers(Call.CREATE, status, code, 1);
    assertThat(gateway.post(privately(kari), KEY, HELLO)).isInstanceOf(RetryAfter.class);
    assertThat(gateway.reaches(person(tenant, kari))).isTrue();
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @Test
  void pageOfSomebodyOnTheWay_isNoMessageThatIsGone() {
    MessageReference message = delivered(gateway.post(channel(), KEY, HELLO));
    teams.faults().answers(Call.UPDATE, 404, "", 1);
    assertThat(gateway.update(channel(), message, HELLO))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED));
  }

  @Test
  void moreThanTeamsTakes_neverLeaves() {
    teams.limits().off(); // which count in real time
    for (int i = 0; i < 7; i++) {
      delivered(gateway.post(channel(), KEY, HELLO));
    }
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(1), Reason.RATE_LIMITED));
    now = now.plusMillis(1_001);
    delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofMillis(999), Reason.RATE_LIMITED));
    assertThat(teams.calls(Call.POST)).isEqualTo(8);
    now = now.plusSeconds(1);
    for (int i = 0; i < 52; i++) {
      now = now.plusMillis(500);
      delivered(gateway.post(channel(), KEY, HELLO));
    }
    now = now.plusSeconds(1);
    assertThat(gateway.post(channel(), KEY, HELLO))
        .isEqualTo(new RetryAfter(Duration.ofMillis(999), Reason.RATE_LIMITED));
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @Test
  void whoHasNotTheApp_isAskedForOnce() {
    Person per = tenant.person("Per");
    Undeliverable unreachable = new Undeliverable(Reason.PERSON_UNREACHABLE);
    assertThat(gateway.post(privately(per), KEY, HELLO)).isEqualTo(unreachable);
    assertThat(gateway.post(privately(per), KEY, HELLO)).isEqualTo(unreachable);
    assertThat(teams.calls(Call.CREATE)).isEqualTo(1);
    assertThat(gateway.reaches(person(tenant, per))).isFalse();
    team.joinsUnheard(per);
    chats.maybeOpen(workspace(), List.of(per.id()));
    delivered(gateway.post(privately(per), KEY, HELLO));
  }

  @Test
  void whoIsForgotten_leavesNothing_andCanBeWrittenToAnew() {
    delivered(gateway.post(privately(kari), KEY, HELLO));
    hear(kari.privateChat(), TeamsPlaces.Kind.PERSONAL);
    chats.met(workspace(), kari.id(), "29:kari");
    assertThat(storage.platformMemory().get("teams", "accounts/" + workspace().value(), "29:kari"))
        .hasValue(kari.id());
    chats.met(workspace(), kari.id(), "29:kari-anew");
    assertThat(chats.userOf(workspace(), "29:kari")).isEmpty();
    assertThat(chats.userOf(workspace(), "29:kari-anew")).hasValue(kari.id());
    chats.forget(workspace(), kari.id());
    for (String kind : List.of("chats/", "closed/", "ids/", "accounts/")) {
      assertThat(storage.platformMemory().all("teams", kind + workspace().value())).isEmpty();
    }
    assertThat(storage.platformMemory().all("teams", "places/" + workspace().value()))
        .containsOnlyKeys(team.general().id());
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @Test
  void personalChatThatIsGone_isOpenedAnew() {
    chats.heard(workspace(), kari.id(), new ConversationId("a:1gone"));
    delivered(gateway.post(privately(kari), KEY, HELLO));
    assertThat(kari.privateChat().ofPraksis()).hasSize(1);
    assertThat(gateway.reaches(person(tenant, kari))).isTrue();
  }

  @Test
  void serviceThatMoves_isFollowed_asSoonAsItIsHeardOf() {
    teams.movesTo("amer");
    assertThat(gateway.post(channel(), KEY, HELLO)).isInstanceOf(RetryAfter.class);
    hear(team.general(), TeamsPlaces.Kind.CHANNEL);
    delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(places.serviceUrl(workspace())).contains(URI.create(teams.serviceUrl()));
    delivered(gateway.post(privately(kari), KEY, HELLO));
  }

  @Test
  void tenantOfWhichNothingWasHeard_isPutOff() {
    Tenant other = teams.tenant();
    assertThat(
            gateway.post(
                new Destination.PrivateChat(person(other, other.person("Ola"))), KEY, HELLO))
        .isEqualTo(new RetryAfter(TeamsErrors.UNTIL_MENDED, Reason.NOT_AUTHORISED));
  }

  @Test
  void token_isFetchedOnce_andRenewedBeforeItEnds() {
    delivered(gateway.post(channel(), KEY, HELLO));
    delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(56));
    delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(2);
  }

  @Test
  void loginServiceThatIsAway_putsOff_andIsNotAskedAllTheTime() {
    teams.faults().answers(Call.TOKEN, 503, "", 1);
    RetryAfter passing = new RetryAfter(Duration.ZERO, Reason.NOT_AUTHORISED);
    assertThat(gateway.post(channel(), KEY, HELLO)).isEqualTo(passing);
    assertThat(gateway.post(channel(), KEY, HELLO)).isEqualTo(passing);
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(1);
    now = now.plusSeconds(3);
    delivered(gateway.post(channel(), KEY, HELLO));
  }

  @Test
  void loginServiceThatIsAwayWhileTheTokenHolds_isNotMissed() {
    delivered(gateway.post(channel(), KEY, HELLO));
    now = now.plus(Duration.ofMinutes(57));
    teams.faults().answers(Call.TOKEN, 503, "", 1);
    delivered(gateway.post(channel(), KEY, HELLO));
    assertThat(teams.calls(Call.TOKEN)).isEqualTo(2);
  }
}
