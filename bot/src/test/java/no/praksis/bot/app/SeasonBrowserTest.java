package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.bot.playground.Browser;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What a season brings, in a real browser: breaks, anonymous questions, several groups, home. */
@Tag("browser")
final class SeasonBrowserTest {
  private static final String MESSAGES = "document.querySelectorAll('.message.praksis').length";
  private static final String ANSWERED = "!document.querySelector('dialog').open";

  /** The round that somebody asked for: the others are named after their schedule and day. */
  private static final String ASKED = ":not([data-press*='.'])";

  private static Browser browser;

  @TempDir Path folder;
  private PlaygroundHost host;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @AfterEach
  void leave() {
    browser.leave();
    if (host != null) {
      host.close();
    }
  }

  private void play(String begin) {
    Settings settings =
        new Settings(
            folder,
            "jdbc:sqlite:" + folder.resolve("playground.db"),
            0,
            "127.0.0.1",
            Language.NB,
            ZoneId.of("Europe/Oslo"),
            Set.of());
    host = PlaygroundHost.open(settings, Instant.parse(begin), false);
    browser.size(1280, 1100).dark(false).complaints();
    open("marit", "ledergruppa").click("#welcome button");
    browser.until("!document.querySelector('#welcome')");
  }

  private Browser open(String person, String place) {
    return browser.open(host.url() + "/?as=" + person + "&c=" + place);
  }

  private void say(String words) {
    long before = (Long) browser.js(MESSAGES);
    browser.type("#text", words + Keys.ENTER);
    browser.until("document.querySelector('dialog').open || " + MESSAGES + " > " + before);
  }

  private void week() {
    String turn = "document.querySelector('#clock [name=turn]').value";
    String before = (String) browser.js(turn);
    browser.click("#move-week").until(turn + " !== '" + before + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-25T08:00:00Z, 3. april, 10. april, easter-2026",
    "2027-03-17T08:00:00Z, 26. mars, 2. april, easter-2027",
    "2026-12-16T08:00:00Z, 25. desember, 8. januar, christmas-2026",
    "2027-12-15T08:00:00Z, 24. desember, 7. januar, christmas-2027"
  })
  void schedule_leavesOutTheBreak_andNoRoundOpensInIt(
      String begin, String leftOut, String opens, String name) {
    play(begin);
    open("marit", "private-marit");
    say("tidsplan");
    browser.untilShown(leftOut).untilShown(opens);
    browser.shot("season-" + name);

    open("marit", "ledergruppa");
    week();
    week();
    assertThat(browser.text("main")).doesNotContain("Det vi delte · fredag " + leftOut);
  }

  @Test
  void anonymousAnswers_areExplainedBeforeSending_andHiddenBelowSix() {
    play("2026-11-23T08:10:00Z");
    open("marit", "ledergruppa");
    say("/praksis spør effect");
    open("aisha", "ledergruppa").click("[data-press^='answer:']" + ASKED);
    browser.until("document.querySelector('dialog').open");
    browser.shot("season-anonymous-form");
    assertThat(browser.text("dialog")).containsIgnoringCase("anonym");
    assertThat(browser.is("document.querySelector(\"dialog [name$='.seen']\")")).isFalse();
    browser.type("dialog textarea", "Vi spør før vi svarer.");
    browser.click("dialog .send").until(ANSWERED);

    open("marit", "ledergruppa");
    say("/praksis avslutt");
    browser.click("[data-press^='close:']" + ASKED).untilShown("Runden er avsluttet.");
    open("marit", "ledergruppa");
    browser.shot("season-anonymous-digest");
    assertThat(browser.text("main")).doesNotContain("Vi spør før vi svarer.");
  }

  @Test
  void severalGroups_areAskedFor_withAButtonEach_andStandOnHome() {
    play("2026-11-23T08:10:00Z");
    open("aisha", "nettverket");
    say("/praksis oppsett nb torsdag 09:00");
    open("aisha", "private-aisha");
    say("tidsplan");
    browser.untilShown("Hvilken gruppe mener du?");
    browser.shot("season-which-group");
    say("tidsplan i Fagnettverket");
    browser.untilShown("torsdag 26. november kl. 09:00");

    open("aisha", "home-aisha");
    browser.untilShown("Ledergruppa").untilShown("Fagnettverket");
    browser.shot("season-home");
    assertThat(browser.complaints()).isEmpty();
  }
}
