package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import no.praksis.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path folder;

  private record Outcome(int exit, String out, String err) {}

  private Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = line.execute(arguments);
    return new Outcome(exit, out.toString(), err.toString());
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Storage open() {
    return Storage.open(
        "jdbc:sqlite:" + folder.resolve("data/praksis.db"),
        () -> Instant.parse("2026-11-20T08:00:00Z"));
  }

  private static void put(Storage storage, String document) {
    storage.transactions().write(() -> storage.platformMemory().put("t", "c", "k", document));
  }

  private String kept() {
    try (Storage storage = open()) {
      return storage.platformMemory().get("t", "c", "k").orElse("nothing");
    }
  }

  @Test
  void serve_withNothingConfigured_saysWhatToDo() {
    Outcome outcome = run("serve", "--data", data());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("SLACK_BOT_TOKEN and SLACK_APP_TOKEN")
        .contains("docs/slack.md")
        .doesNotContain("Exception");
  }

  @Test
  void serve_withABadMoment_saysHowToWriteIt() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/praksis.properties"),
        "SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\n");
    Outcome outcome = run("serve", "--data", data(), "--now", "friday");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--now is “friday”; write it as");
  }

  private static final Map<String, String> MANY =
      Map.of(
          "SLACK_CLIENT_ID", "12.34",
          "SLACK_CLIENT_SECRET", "cl13nt",
          "SLACK_SIGNING_SECRET", "s1gn",
          "PRAKSIS_PUBLIC_URL", "https://praksis.example.org",
          "PRAKSIS_PORT", "0",
          "PRAKSIS_BIND", "127.0.0.1",
          "PRAKSIS_SECRET_KEY", "0123456789abcdef0123456789abcdef");

  @Test
  void serve_withAnotherKeyThanBefore_isRefused_andSaysHowToChangeIt() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    ServeHost.open(SettingsReader.serve(MANY, data), null).close();
    Properties other = new Properties();
    other.putAll(MANY);
    other.setProperty("PRAKSIS_SECRET_KEY", "fedcba9876543210fedcba9876543210");
    try (Writer writer = Files.newBufferedWriter(data.resolve("praksis.properties"))) {
      other.store(writer, null);
    }
    Outcome outcome = run("serve", "--data", data.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("PRAKSIS_SECRET_KEY is not the key")
        .contains("PRAKSIS_FORMER_SECRET_KEY")
        .doesNotContain("fedcba");
    ServeHost.open(SettingsReader.serve(MANY, data), null).close();
  }

  @Test
  void check_withNothingConfigured_failsWithALineEach() {
    Outcome outcome = run("check", "--data", data());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("failed  configuration: Nothing is configured"),
            line -> assertThat(line).isEqualTo("ok      database: made at the first start"));
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void check_whileItRuns_saysSo() {
    try (Storage storage = open()) {
      put(storage, "kept");
      assertThat(run("check", "--data", data()).out())
          .contains("database: in use by a Praksis that runs");
    }
  }

  @Test
  void manifest_isForSocketMode_unlessAnAddressIsConfigured() {
    assertThat(run("manifest", "slack", "--data", data()).out())
        .contains("\"socket_mode_enabled\" : true")
        .contains("channels:history");
    assertThat(run("manifest", "slack", "--no-read", "--data", data()).out())
        .doesNotContain("channels:history");
    String http =
        ManifestCommand.ForSlack.json(
            Map.of("PRAKSIS_PUBLIC_URL", "https://p.example.org"), folder, false);
    assertThat(http)
        .contains("https://p.example.org/slack/events")
        .contains("\"socket_mode_enabled\" : false")
        .doesNotContain("redirect_urls");
    String many =
        ManifestCommand.ForSlack.json(
            Map.of("PRAKSIS_PUBLIC_URL", "https://p.example.org", "PRAKSIS_SECRET_KEY", "x"),
            folder,
            false);
    assertThat(many).contains("https://p.example.org/slack/oauth_redirect");
  }

  @Test
  void manifest_withoutAPlatform_isWrongUse() {
    Outcome outcome = run("manifest");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("Name the platform");
  }

  private static final Map<String, String> TEAMS =
      Map.of(
          "MICROSOFT_APP_ID", "AAAAAAAA-2222-3333-4444-555555555555",
          "PRAKSIS_PUBLIC_URL", "https://p.example.org/");

  private TeamsManifestCommand.Wish wish(String version) {
    return new TeamsManifestCommand.Wish(folder.resolve("praksis.zip"), true, version);
  }

  @Test
  void packageForTeams_isWritten() throws Exception {
    String said = TeamsManifestCommand.write(TEAMS, folder, wish("1.0.1"));
    assertThat(said)
        .contains("praksis.zip (aaaaaaaa-2222-3333-4444-555555555555, version 1.0.1, reads")
        .contains("Upload an app");
    try (ZipFile zip = new ZipFile(folder.resolve("praksis.zip").toFile())) {
      String manifest =
          new String(
              zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(manifest)
          .contains("\"version\" : \"1.0.1\"")
          .contains("\"botId\" : \"aaaaaaaa-2222-3333-4444-555555555555\"")
          .contains("ChannelMessage.Read.Group");
    }
  }

  @Test
  void packageForTeams_isRefused_asLongAsItIsNotKnownWhoseItIs() {
    assertThatThrownBy(() -> TeamsManifestCommand.write(Map.of(), folder, wish("1.0.0")))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("MICROSOFT_APP_ID is missing");
    assertThatThrownBy(
            () ->
                TeamsManifestCommand.write(
                    Map.of("MICROSOFT_APP_ID", TEAMS.get("MICROSOFT_APP_ID")),
                    folder,
                    wish("1.0.0")))
        .hasMessageContaining("PRAKSIS_PUBLIC_URL is missing");
    assertThatThrownBy(() -> TeamsManifestCommand.write(TEAMS, folder, wish("2")))
        .hasMessageContaining("--app-version is “2”");
    assertThat(folder.resolve("praksis.zip")).doesNotExist();
  }

  @Test
  void packageForTeams_withoutAFile_isWrongUse() {
    Outcome outcome = run("manifest", "teams");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--out");
  }

  @Test
  void backup_thenRestore_givesBackThatMoment() {
    String copy = folder.resolve("copy.db").toString();
    try (Storage storage = open()) {
      put(storage, "then");
      Outcome outcome = run("backup", copy, "--data", data());
      assertThat(outcome.exit()).isZero();
      assertThat(outcome.out()).contains("Copied to " + copy);
      put(storage, "later");
    }
    Outcome outcome = run("restore", copy, "--data", data());
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains(".before-restore");
    assertThat(kept()).isEqualTo("then");
  }

  @Test
  void backup_overAnotherFile_isRefused() throws Exception {
    try (Storage storage = open()) {
      put(storage, "kept");
    }
    Path copy = Files.writeString(folder.resolve("diary.txt"), "Dear diary");
    Outcome outcome = run("backup", copy.toString(), "--data", data());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("diary.txt is there already. Name another file");
    assertThat(copy).hasContent("Dear diary");
  }

  @Test
  void backup_withoutADatabase_saysWhereItLooked() {
    Outcome outcome = run("backup", folder.resolve("copy.db").toString(), "--data", data());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("There is no database at").contains("--data");
  }

  @Test
  void restore_whileItRuns_isRefused() {
    String copy = folder.resolve("copy.db").toString();
    try (Storage storage = open()) {
      put(storage, "kept");
      run("backup", copy, "--data", data());
      Outcome outcome = run("restore", copy, "--data", data());
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.err()).contains("in use by another Praksis. Stop that one first");
    }
    assertThat(kept()).isEqualTo("kept");
  }

  @Test
  void restore_ofSomethingElse_isRefused() throws Exception {
    try (Storage storage = open()) {
      put(storage, "kept");
    }
    Path notes = Files.writeString(folder.resolve("notes.txt"), "Dear diary, ".repeat(1000));
    Outcome outcome = run("restore", notes.toString(), "--data", data());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("notes.txt is no whole backup made by Praksis");
    assertThat(kept()).isEqualTo("kept");
  }

  @Test
  void help_namesEveryCommand() {
    assertThat(run("--help").out())
        .contains("playground", "serve", "check", "manifest", "backup", "restore");
  }
}
