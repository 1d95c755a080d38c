package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsInstallsTest {
  private static final WorkspaceId HERE = TeamsIds.workspace("tenant");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private Storage storage;
  private TeamsInstalls installs;

  @BeforeEach
  void open() {
    storage =
        Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), Clock.systemUTC()::instant);
    installs = new TeamsInstalls(storage.platformMemory(), storage.transactions());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private Optional<String> added(int second) {
    return installs.added(HERE, "19:team", NOON.plusSeconds(second));
  }

  private boolean removed(int second) {
    return installs.removed(HERE, "19:team", NOON.plusSeconds(second));
  }

  @Test
  void twoActivitiesOfOneInstallation_haveOneNameInAnyOrder() {
    assertThat(added(5)).isPresent().isEqualTo(added(3)).isEqualTo(added(5));
  }

  @Test
  void anotherPlace_isAnotherInstallation() {
    assertThat(installs.added(HERE, "19:other", NOON)).isNotEqualTo(added(0));
  }

  @Test
  void addedAnew_hasAnotherName() {
    Optional<String> first = added(0);
    assertThat(removed(10)).isTrue();
    assertThat(removed(11)).isTrue();
    assertThat(added(20)).isPresent().isNotEqualTo(first);
  }

  @Test
  void lateActivities_changeNothing() {
    Optional<String> unused = added(0);
    assertThat(removed(10)).isTrue();
    assertThat(added(1)).isEmpty();
    Optional<String> again = added(20);
    assertThat(removed(11)).isFalse();
    assertThat(added(21)).isEqualTo(again);
  }
}
