package no.praksis.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script; Windows runs it in WSL")
class LauncherTest {
  private static final List<String> SHELL_TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "tr",
          "head",
          "find",
          "mkdir",
          "touch",
          "rm",
          "mktemp");
  private static final Instant BUILT = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path machine;
  private Path tools;
  private Path checkout;

  @BeforeEach
  void setUp() throws Exception {
    tools = Files.createDirectories(machine.resolve("tools"));
    for (String tool : SHELL_TOOLS) {
      script(tools.resolve(tool), "exec " + find(tool) + " \"$@\"");
    }
    checkout = Files.createDirectories(machine.resolve("check out"));
    Files.copy(Path.of("../praksis"), checkout.resolve("praksis"));
    Files.createDirectories(checkout.resolve("bot/src/main/java"));
    Files.createDirectories(checkout.resolve("bot/target"));
    aged(Files.createFile(checkout.resolve("pom.xml")), BUILT.minusSeconds(60));
    aged(Files.createFile(checkout.resolve("bot/pom.xml")), BUILT.minusSeconds(60));
    aged(checkout.resolve("bot/src/main/java"), BUILT.minusSeconds(60));
    aged(checkout.resolve("bot/src/main"), BUILT.minusSeconds(60));
  }

  @Test
  void start_withNeitherJdkNorMaven_saysWhatToInstall() throws Exception {
    Outcome outcome = start();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("Praksis needs a JDK 21 or newer and Maven 3.8 or newer")
        .contains("sudo apt install")
        .contains("brew install openjdk maven")
        .contains("wsl --install");
  }

  @Test
  void start_withAnOldJdk_saysWhichItFound() throws Exception {
    maven();
    Outcome outcome = start(jdk("17.0.15"));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("Praksis needs a JDK 21 or newer (the newest here is 17), which I can't find");
  }

  @Test
  void start_withoutMaven_saysSo() throws Exception {
    Outcome outcome = start(jdk("21.0.2"));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said()).contains("Praksis needs Maven 3.8 or newer, which");
  }

  @Test
  void start_withAFreshJar_neitherBuildsNorNeedsMaven() throws Exception {
    jar();
    Outcome outcome = start(jdk("21.0.2"));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.said()).contains("JDK 21.0.2 runs").endsWith("praksis.jar playground\n");
  }

  @Test
  void start_passesArgumentsOnAsTheyAre() throws Exception {
    jar();
    Outcome outcome = start(List.of("backup", "my file"), jdk("21.0.2"));

    assertThat(outcome.said()).endsWith("praksis.jar backup my file\n");
  }

  @Test
  void start_takesTheNewestJdk() throws Exception {
    jar();
    Outcome outcome = start(jdk("1.8.0_402"), jdk("21.0.2"), jdk("25"), jdk("17.0.15"));

    assertThat(outcome.said()).contains("JDK 25 runs");
  }

  @Test
  void start_withoutAJar_buildsAndStarts() throws Exception {
    maven();
    Outcome outcome = start(jdk("21.0.2"));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.said()).contains("Building Praksis").endsWith("praksis.jar playground\n");
  }

  @Test
  void start_whenASourceIsNewerThanTheJar_builds() throws Exception {
    jar();
    maven();
    aged(Files.createFile(checkout.resolve("bot/src/main/java/New.java")), BUILT.plusSeconds(1));
    Outcome outcome = start(jdk("21.0.2"));

    assertThat(outcome.said()).contains("Building Praksis");
  }

  @Test
  void start_afterABuildOnJdk25_usesTheCacheOfARehearsal() throws Exception {
    maven();
    Path jdk = jdk("25.0.1");
    script(
        jdk.resolve("bin/java"),
        """
        for argument; do
          case $argument in -XX:AOTCacheOutput=*) touch "${argument#*=}"; exit 0 ;; esac
        done
        echo "runs $*"
        """);
    assertThat(start(jdk).said()).contains("praksis-25.0.1-7-LTS.aot -Xlog");
    assertThat(start(jdk).said()).startsWith("runs").contains("-XX:AOTCache=");
  }

  @Test
  void start_whenTheRehearsalFails_startsAllTheSame() throws Exception {
    maven();
    Path jdk = jdk("25.0.1");
    script(
        jdk.resolve("bin/java"), "case $* in *AOTCacheOutput*) exit 1 ;; esac; echo \"runs $*\"");
    Outcome outcome = start(jdk);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.said())
        .contains("starts at its usual speed")
        .contains("runs -XX:+UseSerialGC ")
        .doesNotContain("AOT")
        .endsWith(" -jar " + quickJar() + " playground\n");
  }

  @Test
  void start_whenTheBuildFails_saysSoAndStops() throws Exception {
    script(tools.resolve("mvn"), "echo 'no such symbol'; exit 1");
    Outcome outcome = start(jdk("21.0.2"));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.said()).contains("no such symbol").contains("The build failed");
  }

  private record Outcome(int exit, String said) {}

  private Outcome start(Path... jdks) throws Exception {
    return start(List.of(), jdks);
  }

  private Outcome start(List<String> arguments, Path... jdks) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(find("sh").toString(), checkout.resolve("praksis").toString());
    builder.command().addAll(arguments);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    environment.put("HOME", machine.toString());
    environment.put(
        "PRAKSIS_JDKS", String.join(":", Arrays.stream(jdks).map(Path::toString).toList()));
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  private Path jdk(String version) throws IOException {
    Path jdk = machine.resolve("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"%s+7-LTS\"\nJAVA_VERSION=\"%s\"\n".formatted(version, version));
    script(jdk.resolve("bin/java"), "echo \"JDK " + version + " runs $*\"");
    script(jdk.resolve("bin/javac"), "exit 1");
    return jdk;
  }

  private void maven() throws IOException {
    script(tools.resolve("mvn"), "mkdir -p bot/target/quick; touch bot/target/quick/praksis.jar");
  }

  private Path quickJar() throws IOException {
    return checkout.toRealPath().resolve("bot/target/quick/praksis.jar");
  }

  private void jar() throws IOException {
    aged(Files.createFile(checkout.resolve("bot/target/praksis.jar")), BUILT);
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void aged(Path file, Instant changed) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private static Path find(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
  }
}
