package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsPlacesTest {
  private static final WorkspaceId TENANT = TeamsIds.workspace("t1");
  private static final ConversationId ONE = new ConversationId("19:one@thread.tacv2");
  private static final ConversationId TWO = new ConversationId("19:two@thread.tacv2");
  private static final URI EMEA = URI.create("https://smba.example.org/emea/");
  private static final URI AMER = URI.create("https://smba.example.org/amer/");

  @TempDir Path folder;
  private Storage storage;
  private TeamsPlaces places;
  private int writes;

  @BeforeEach
  void open() {
    storage =
        Storage.open(
            "jdbc:sqlite:" + folder.resolve("praksis.db"),
            () -> Instant.parse("2026-11-20T08:00:00Z"));
    Transactions counted =
        new Transactions() {
          @Override
          public <T> T write(Supplier<T> work) {
            writes++;
            return storage.transactions().write(work);
          }

          @Override
          public void afterCommit(Runnable action) {
            storage.transactions().afterCommit(action);
          }
        };
    places = new TeamsPlaces(storage.platformMemory(), counted);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static Place at(URI service) {
    return new Place(service, Kind.CHANNEL, "19:one@thread.tacv2", "Leaders");
  }

  @Test
  void place_isKept_andWrittenOnlyWhenItHasChanged() {
    places.heard(TENANT, ONE, at(EMEA));
    places.heard(TENANT, ONE, at(EMEA));
    assertThat(writes).isEqualTo(1);
    assertThat(places.find(TENANT, ONE)).contains(at(EMEA));
    assertThat(places.find(TENANT, TWO)).isEmpty();
    assertThat(places.find(TeamsIds.workspace("t2"), ONE)).isEmpty();
    places.heard(TENANT, ONE, new Place(EMEA, Kind.CHANNEL, "19:one@thread.tacv2", "Leading"));
    assertThat(writes).isEqualTo(2);
  }

  @Test
  void tenantsAddress_isTheFirstHeardOf_andFollowsAMove() {
    assertThat(places.serviceUrl(TENANT)).isEmpty();
    places.heard(TENANT, ONE, at(EMEA));
    assertThat(places.serviceUrl(TENANT)).contains(EMEA);
    places.heard(TENANT, ONE, at(AMER));
    assertThat(places.serviceUrl(TENANT)).contains(AMER);
  }

  @Test
  void tenantInTwoRegions_doesNotGoToAndFro() {
    places.heard(TENANT, ONE, at(EMEA));
    places.heard(TENANT, TWO, at(AMER));
    int before = writes;
    for (int i = 0; i < 5; i++) {
      places.heard(TENANT, ONE, at(EMEA));
      places.heard(TENANT, TWO, at(AMER));
    }
    assertThat(writes).isEqualTo(before);
    assertThat(places.serviceUrl(TENANT)).contains(EMEA);
    assertThat(places.find(TENANT, TWO)).contains(at(AMER));
  }
}
