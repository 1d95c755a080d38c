package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Faults;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.TeamsStandIn;
import no.praksis.standin.teams.Tenant;
import no.praksis.storage.Storage;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which card stands at the end of the chat, and what is remembered of it. */
class TeamsHomesTest {
  @TempDir Path folder;

  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final Person kari = tenant.person("Kari");
  private final WorkspaceId workspace = TeamsIds.workspace(tenant.id());
  private final OkHttpClient client = TeamsHttp.client();
  private final Meeting.Met met = new Meeting.Met(PersonId.random(), Language.EN);
  private final List<Runnable> rings = new ArrayList<>();
  private Instant now = Instant.now();
  private Storage storage;
  private TeamsHomes homes;
  private ConversationId chat;

  @BeforeEach
  void open() {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), () -> now);
    TeamsPlaces places = new TeamsPlaces(storage.platformMemory(), storage.transactions());
    TeamsLogin login =
        new TeamsLogin(
            client,
            teams.login(),
            new TeamsSettings.Credentials(TeamsStandIn.APP, TeamsStandIn.SECRET, tenant.id()),
            () -> now);
    TeamsApi api = new TeamsApi(new TeamsHttp(client, login), places, TeamsStandIn.APP);
    homes =
        new TeamsHomes(
            api,
            new TeamsBrakes(() -> now),
            new TeamsNeeds(
                storage.people(),
                storage.groups(),
                storage.messageReferences(),
                storage.platformMemory(),
                storage.transactions(),
                () -> now),
            (at, ring) -> {
              rings.add(ring);
              return () -> {};
            },
            Played::new,
            Pictures.NONE);
    kari.installs();
    chat = new ConversationId(kari.privateChat().id());
    places.heard(
        workspace,
        chat,
        new TeamsPlaces.Place(URI.create(teams.serviceUrl()), TeamsPlaces.Kind.PERSONAL, "", ""));
  }

  @AfterEach
  void close() {
    storage.close();
    teams.close();
  }

  private static final class Played implements ChatEvents {
    @Override
    public Reply handle(ChatEvent event) {
      return new Reply.Nothing();
    }

    @Override
    public void messageGone(MessageKey message) {}

    @Override
    public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
      return new Home("Hello", List.of(new Paragraph("Nothing is open for you.")), "more");
    }
  }

  private void ring() {
    List<Runnable> ringing = List.copyOf(rings);
    rings.clear();
    ringing.forEach(Runnable::run);
  }

  private Optional<String> remembered() {
    return storage.platformMemory().get("teams", "homes", met.person().value());
  }

  @Test
  void updateOfTheCardBefore_doesNotForgetTheNewOne() {
    homes.show(workspace, chat, met);
    Faults.Hold hold = teams.faults().holds(Call.UPDATE);
    homes.changed(met.person());
    ring();
    hold.awaitCall();
    homes.show(workspace, chat, met);
    hold.release();
    homes.close();

    assertThat(homes.watched()).isTrue();
    assertThat(remembered()).isPresent();
    assertThat(kari.privateChat().ofPraksis()).hasSize(1);
  }

  @Test
  void whoIsForgottenMeanwhile_getsNoHome() {
    homes.showSoon(workspace, chat, met);
    homes.forget(met.person());
    ring();
    homes.close();

    assertThat(kari.privateChat().ofPraksis()).isEmpty();
    assertThat(remembered()).isEmpty();
  }

  @Test
  void cardBefore_isTakenAway_alsoWhenTeamsIsTooBusyAtFirst() {
    homes.show(workspace, chat, met);
    teams.faults().answers(Call.DELETE, 503, "ServiceUnavailable", 1);
    homes.show(workspace, chat, met);
    homes.close();

    Chat own = kari.privateChat();
    assertThat(own.ofPraksis()).hasSize(1);
  }

  @Test
  void homeOfYesterday_isWatchedNoMore_butTheNextTakesItsPlace() {
    homes.show(workspace, chat, met);
    assertThat(homes.watched()).isTrue();
    now = now.plus(Duration.ofHours(25));
    assertThat(homes.watched()).isFalse();
    homes.show(workspace, chat, met);
    homes.close();

    assertThat(kari.privateChat().ofPraksis()).hasSize(1);
  }
}
