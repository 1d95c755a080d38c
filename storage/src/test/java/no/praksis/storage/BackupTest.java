package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("practice.db");
  }

  private Path copy() {
    return folder.resolve("copy.db");
  }

  private Storage open() {
    return Storage.open(url(), () -> TestDatabase.NOW);
  }

  private static void put(Storage storage, String document) {
    storage.transactions().write(() -> storage.platformMemory().put("t", "c", "k", document));
  }

  private static Map<String, String> documents(Storage storage) {
    return storage.platformMemory().all("t", "c");
  }

  @Test
  void backup_whileInUse_thenRestore_givesBackThatMoment() {
    try (Storage storage = open()) {
      put(storage, "then");
      Storage.backup(url(), copy());
      put(storage, "later");
    }
    Storage.restore(url(), copy());
    try (Storage storage = open()) {
      assertThat(documents(storage)).containsValue("then");
    }
    assertThat(folder.resolve("practice.db.before-restore")).exists();
    assertThat(copy()).exists();
  }

  @Test
  void backup_again_replacesTheEarlierOne() {
    try (Storage storage = open()) {
      put(storage, "first");
      Storage.backup(url(), copy());
      put(storage, "second");
      Storage.backup(url(), copy());
    }
    Storage.restore(url(), copy());
    try (Storage storage = open()) {
      assertThat(documents(storage)).containsValue("second");
    }
  }

  @Test
  void restore_toANewPlace_works() {
    try (Storage storage = open()) {
      put(storage, "then");
      Storage.backup(url(), copy());
    }
    String elsewhere = "jdbc:sqlite:" + folder.resolve("new/practice.db");
    Storage.restore(elsewhere, copy());
    try (Storage storage = Storage.open(elsewhere, () -> TestDatabase.NOW)) {
      assertThat(documents(storage)).containsValue("then");
    }
  }

  @Test
  void restore_whileInUse_isRefused() {
    try (Storage storage = open()) {
      put(storage, "kept");
      Storage.backup(url(), copy());
      assertThatThrownBy(() -> Storage.restore(url(), copy())).isInstanceOf(DatabaseInUse.class);
      assertThat(documents(storage)).containsValue("kept");
    }
  }

  @Test
  void restore_ofSomethingElse_isRefused_andChangesNothing() throws Exception {
    try (Storage storage = open()) {
      put(storage, "kept");
    }
    Path notes = folder.resolve("notes.txt");
    Files.writeString(notes, "Dear diary, ".repeat(1000));
    assertThatThrownBy(() -> Storage.restore(url(), notes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notes.txt is no whole backup");
    assertThatThrownBy(() -> Storage.restore(url(), folder.resolve("missing")))
        .isInstanceOf(IllegalArgumentException.class);
    try (Storage storage = open()) {
      assertThat(documents(storage)).containsValue("kept");
    }
  }

  @Test
  void backup_withoutADatabase_isRefused_andMakesNone() {
    assertThatThrownBy(() -> Storage.backup(url(), copy()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("practice.db")).doesNotExist();
  }

  @Test
  void backup_ofPostgreSql_namesItsOwnTool() {
    assertThatThrownBy(() -> Storage.backup("jdbc:postgresql://localhost/x", copy()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pg_dump");
  }
}
