package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.HandClock;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import no.praksis.storage.Storage;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily look at who is in the groups' channels; Teams tells of nothing here. */
final class TeamsCheckupTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final TeamsStandIn teams = TeamsStandIn.start(clock);
  private final Tenant tenant = teams.tenant();
  private final no.praksis.standin.teams.Person marit = tenant.person("Marit Lunde");
  private final no.praksis.standin.teams.Person jonas = tenant.person("Jonas Berg");
  private final Team team = tenant.team("Kommunen", marit, jonas);
  private final Chat channel = team.channel("Ledergruppa", marit);
  private final OkHttpClient client = TeamsHttp.client();
  private final Promptly promptly = new Promptly("teams-test");
  private final List<ChannelEvent> heard = new CopyOnWriteArrayList<>();
  private Storage storage;
  private TeamsPlaces places;
  private TeamsCheckup checkup;

  @BeforeEach
  void open() {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), clock::instant);
    TeamsNeeds needs =
        new TeamsNeeds(
            storage.people(),
            storage.groups(),
            storage.messageReferences(),
            storage.platformMemory(),
            storage.transactions(),
            clock::instant);
    checkup =
        new TeamsCheckup(
            storage.groups(),
            new TeamsMembership(
                known(needs),
                storage.groups(),
                event -> {
                  heard.add(event);
                  return new Reply.Nothing();
                }),
            clock::instant);
    team.hasPraksis();
    group("g1", workspace(), channel.id());
    hear(channel, TeamsPlaces.Kind.CHANNEL);
  }

  private TeamsKnown known(TeamsNeeds needs) {
    TeamsSettings settings =
        new TeamsSettings(
            new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id()),
            teams.openIdMetadata(),
            teams.login(),
            null,
            OSLO);
    TeamsLogin login =
        new TeamsLogin(client, teams.login(), settings.credentials(), clock::instant);
    places = new TeamsPlaces(needs.memory(), needs.transactions());
    TeamsApi api = new TeamsApi(new TeamsHttp(client, login), places, TeamsStandIn.APP);
    TeamsChats chats = new TeamsChats(api, needs.memory(), needs.transactions(), needs.ticker());
    TeamsPeople people = new TeamsPeople(api, chats, needs, settings, promptly);
    TeamsChannels channels = new TeamsChannels(api, new TeamsNames(api, places), people, needs);
    return new TeamsKnown(people, places, chats, channels, needs);
  }

  @AfterEach
  void close() {
    checkup.close();
    promptly.close();
    storage.close();
    teams.close();
  }

  private WorkspaceId workspace() {
    return TeamsIds.workspace(tenant.id());
  }

  private void hear(Chat there, TeamsPlaces.Kind kind) {
    places.heard(
        workspace(),
        new ConversationId(there.id()),
        new TeamsPlaces.Place(URI.create(teams.serviceUrl()), kind, team.id(), ""));
  }

  private void group(String id, WorkspaceId workspace, String conversation) {
    storage
        .transactions()
        .write(
            () ->
                storage
                    .groups()
                    .save(
                        new Group(
                            new GroupId(id),
                            workspace,
                            new ConversationId(conversation),
                            "Ledergruppa",
                            Language.NB,
                            OSLO,
                            Visibility.GROUP,
                            false,
                            0)));
  }

  private List<ChannelEvent.Seen> seen() {
    return heard.stream()
        .filter(ChannelEvent.Seen.class::isInstance)
        .map(ChannelEvent.Seen.class::cast)
        .toList();
  }

  private List<String> names(ChannelEvent.Seen seen) {
    return seen.people().stream().map(this::name).sorted().toList();
  }

  private String name(PersonId id) {
    return storage.people().find(id).map(Person::name).orElseThrow();
  }

  @Test
  void look_isTakenOnceADay_andSeesWhoCameAndLeftUnheard() {
    checkup.lookAtNext();
    assertThat(seen()).hasSize(1);
    assertThat(names(seen().getFirst())).containsExactly("Jonas Berg", "Marit Lunde");

    team.joinsUnheard(tenant.person("Kari Ny"));
    team.leavesUnheard(jonas);
    clock.moves(Duration.ofHours(23));
    checkup.lookAtNext();
    assertThat(teams.calls(Call.MEMBERS)).isEqualTo(1);

    clock.moves(Duration.ofHours(1));
    checkup.lookAtNext();
    assertThat(seen()).hasSize(2);
    assertThat(names(seen().getLast())).containsExactly("Kari Ny", "Marit Lunde");
  }

  @Test
  void look_goesThroughAllPages_andLeavesOutStrangers() {
    tenant.pagesOf(2);
    team.joinsUnheard(tenant.guest("Gro Gjest"));
    team.joinsUnheard(tenant.stranger("Sam Stranger"));
    team.joinsUnheard(tenant.person("Kari Ny"));

    checkup.lookAtNext();

    assertThat(teams.calls(Call.MEMBERS)).isEqualTo(3);
    assertThat(names(seen().getFirst()))
        .containsExactly("Gro Gjest", "Jonas Berg", "Kari Ny", "Marit Lunde");
  }

  @Test
  void look_hearsAnotherName() {
    team.renames(channel, "Toppledelsen", marit);

    checkup.lookAtNext();

    assertThat(heard)
        .contains(
            new ChannelEvent.Renamed(
                workspace(), new ConversationId(channel.id()), "Toppledelsen"));
  }

  @Test
  void channelsAreLookedAt_oneAtATime_andOnlyThoseOfTeams() {
    Chat chat = tenant.groupChat("Trioen", marit);
    chat.addsPraksis(marit);
    hear(chat, TeamsPlaces.Kind.GROUP_CHAT);
    group("g2", new WorkspaceId("slack:T1"), "C1");
    group("g3", workspace(), chat.id());

    checkup.lookAtNext();
    assertThat(seen()).hasSize(1);
    checkup.lookAtNext();
    assertThat(seen()).hasSize(2);
    checkup.lookAtNext();
    assertThat(seen())
        .extracting(one -> one.channel().value())
        .containsExactlyInAnyOrder(channel.id(), chat.id());
    assertThat(teams.calls(Call.MEMBERS)).isEqualTo(2);
  }

  @Test
  void groupThatIsSetUp_isLookedAtSoon() {
    checkup.lookAtNext();
    Chat other = team.channel("Fagdag", marit);
    hear(other, TeamsPlaces.Kind.CHANNEL);
    group("g2", workspace(), other.id());
    clock.moves(Duration.ofMinutes(10));

    checkup.lookAtNext();
    checkup.lookAtNext();

    assertThat(seen())
        .extracting(one -> one.channel().value())
        .containsExactly(channel.id(), other.id());
  }

  @Test
  void teamThatPraksisWasTakenOutOfUnheard_isNoticed() {
    team.losesPraksisUnheard();

    checkup.lookAtNext();

    assertThat(heard)
        .containsExactly(
            new ChannelEvent.PraksisRemoved(workspace(), new ConversationId(channel.id())));
  }

  @Test
  void channelThatIsDeletedUnheard_isNoticed() {
    team.deletesUnheard(channel);

    checkup.lookAtNext();

    assertThat(heard)
        .containsExactly(
            new ChannelEvent.PraksisRemoved(workspace(), new ConversationId(channel.id())));
  }

  @Test
  void teamsThatCannotSay_losesNobody_andIsAskedAgain_afterThePauseThatItWants() {
    teams.faults().limits(Call.MEMBERS, 1_200, 1);

    checkup.lookAtNext();
    assertThat(heard).isEmpty();
    clock.moves(Duration.ofMinutes(19));
    checkup.lookAtNext();
    assertThat(teams.calls(Call.MEMBERS)).isEqualTo(1);
    clock.moves(Duration.ofMinutes(1));
    checkup.lookAtNext();

    assertThat(seen()).hasSize(1);
  }

  @Test
  void pageThatDoesNotCome_makesNoIncompleteList() throws InterruptedException {
    tenant.pagesOf(1);
    Faults.Hold first = teams.faults().holdsAnswers(Call.MEMBERS);
    Thread look = Thread.ofVirtual().start(checkup::lookAtNext);
    first.awaitCall();
    teams.faults().limits(Call.MEMBERS, 60, 1);
    first.release();
    look.join();
    assertThat(teams.calls(Call.MEMBERS)).isEqualTo(2);
    assertThat(heard).isEmpty();

    clock.moves(Duration.ofMinutes(10));
    checkup.lookAtNext();

    assertThat(names(seen().getFirst())).containsExactly("Jonas Berg", "Marit Lunde");
  }
}
