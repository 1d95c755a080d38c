package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.storage.DatabaseProbe.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProbeTest {
  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("new/practice.db");
  }

  @Test
  void fileThatIsNotThere_isNotMade() {
    assertThat(DatabaseProbe.look(url())).isEqualTo(Found.NOT_YET);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void fileInUse_andAfterwards() {
    try (Storage storage = Storage.open(url(), () -> TestDatabase.NOW)) {
      assertThat(storage.platformMemory().all("t", "c")).isEmpty();
      assertThat(DatabaseProbe.look(url())).isEqualTo(Found.IN_USE);
    }
    assertThat(DatabaseProbe.look(url())).isEqualTo(Found.FREE);
  }

  @Test
  void fileThatIsNoDatabase_isSaidSo() throws Exception {
    Path notes = folder.resolve("notes.txt");
    Files.writeString(notes, "Dear diary, ".repeat(1000));
    assertThatThrownBy(() -> DatabaseProbe.look("jdbc:sqlite:" + notes))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("can't be read as a database");
  }

  @Test
  void serverThatIsNotThere_isSaidSo() {
    assertThatThrownBy(() -> DatabaseProbe.look("jdbc:postgresql://127.0.0.1:1/x"))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageContaining("PostgreSQL");
  }
}
