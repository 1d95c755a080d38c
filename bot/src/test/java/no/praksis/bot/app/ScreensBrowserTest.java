package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.praksis.bot.playground.Browser;
import no.praksis.practice.group.Language;
import no.praksis.talk.Leaks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/**
 * What each command shows, on a phone, in each language; the pictures are left in {@code
 * target/screenshots} to be looked at, and no word of another language may stand in them.
 */
@Tag("browser")
final class ScreensBrowserTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:10:00Z");

  /** Who says what, in English, bokmål and nynorsk, in the private chat. */
  private static final List<String> SAID =
      """
      marit | help                  | hjelp                 | hjelp
      aisha | help                  | hjelp                 | hjelp
      aisha | answer                | svar                  | svar
      aisha | points                | punkter               | punkt
      aisha | points group          | punkter gruppe        | punkt gruppe
      aisha | looking for somebody who has moved an office | jeg søker noen som har flyttet et kontor | eg søkjer nokon som har flytta eit kontor
      elin  | requests              | hvem søker hva        | kven søkjer kva
      elin  | thanks @aisha for the calm start on Monday | takk @aisha for den rolige starten på mandag | takk @aisha for den rolege starten på måndag
      marit | schedule              | tidsplan              | tidsplan
      marit | meeting 2026-12-10 09:00 | møte 10.12.2026 09:00 | møte 10.12.2026 09:00
      aisha | meetings              | møter                 | møter
      marit | questions             | spørsmål              | spørsmål
      marit | questions new         | spørsmål nye          | spørsmål nye
      marit | settings              | innstillinger         | innstillingar
      marit | setup                 | oppsett               | oppsett
      marit | roles                 | roller                | roller
      marit | summary               | oppsummering          | oppsummering
      marit | summary season        | oppsummering sesong   | oppsummering sesong
      jonas | summary month         | oppsummering måned    | oppsummering månad
      aisha | hours                 | arbeidstid            | arbeidstid
      aisha | away until friday     | borte til fredag      | borte til fredag
      aisha | back                  | tilbake               | tilbake
      aisha | remove                | fjern                 | fjern
      aisha | privacy               | personvern            | personvern
      aisha | export                | eksport               | eksport
      aisha | forget me             | glem meg              | gløym meg
      paal  | status                | status                | status
      """
          .lines()
          .toList();

  private static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommand_showsItsScreen_inItsLanguageAlone(Language language) {
    Settings settings =
        new Settings(
            folder,
            "jdbc:sqlite:" + folder.resolve("playground.db"),
            0,
            "127.0.0.1",
            language,
            ZoneId.of("Europe/Oslo"),
            Set.of());
    try (PlaygroundHost host = PlaygroundHost.open(settings, MONDAY, false)) {
      browser.size(390, 1500).dark(false).complaints();
      browser.open(host.url() + "/").click("#welcome button");
      browser.until("!document.querySelector('#welcome')");
      int shots = 0;
      for (String line : SAID) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        say(host, cells.getFirst(), cells.get(1 + language.ordinal()));
        look("%s-screen-%02d-%s".formatted(language.tag(), ++shots, name(cells)), language);
      }
      for (String person : List.of("marit", "aisha")) {
        browser.open(host.url() + "/?as=" + person + "&c=home-" + person);
        look("%s-screen-%02d-home-%s".formatted(language.tag(), ++shots, person), language);
      }
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.leave();
    }
  }

  /** Waits for the answer, or for the form. */
  private static void say(PlaygroundHost host, String person, String words) {
    browser.open(host.url() + "/?as=" + person + "&c=private-" + person);
    long before = (Long) browser.js(MESSAGES);
    browser.type("#text", words + Keys.ENTER);
    browser.until("document.querySelector('dialog').open || " + MESSAGES + " > " + before);
  }

  private static final String MESSAGES = "document.querySelectorAll('.message.praksis').length";

  private static void look(String name, Language language) {
    browser.shot(name);
    String shown = browser.text("main") + browser.text("dialog");
    assertThat(Leaks.in(shown, language)).as(name + "\n" + shown).isEmpty();
  }

  private static String name(List<String> cells) {
    String command = cells.get(1).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    return cells.getFirst() + "-" + command.substring(0, Math.min(24, command.length()));
  }
}
