package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.bot.playground.Browser;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/**
 * Two people, each with a browser of their own, set up a group and play three weeks of it with the
 * clock. What they see is left in {@code target/screenshots}.
 */
@Tag("browser")
final class ThreeWeeksBrowserTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:10:00Z");
  private static final String BESIDE_ROUNDS =
      "/A message is due|En melding kommer|Ei melding kjem/";
  private static final String ANSWER = ".message .primary[data-press^='answer:']";

  private static Browser marit;
  private static Browser aisha;

  @TempDir Path folder;
  private PlaygroundHost host;
  private Lines lines;
  private int shots;

  @BeforeAll
  static void start() {
    marit = new Browser();
    aisha = new Browser();
  }

  @AfterAll
  static void stop() {
    marit.close();
    aisha.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void twoPeople_playThreeWeeks(Language language) {
    lines = Lines.in(language);
    Settings settings =
        new Settings(
            folder,
            "jdbc:sqlite:" + folder.resolve("playground.db"),
            0,
            "127.0.0.1",
            language,
            ZoneId.of("Europe/Oslo"),
            Set.of());
    host = PlaygroundHost.open(settings, MONDAY, true);
    try {
      marit.size(1280, 860).dark(false).complaints();
      aisha.size(390, 844).dark(language == Language.NB).complaints();
      setUp();
      firstRound();
      digest();
      secondRound();
      thirdRound();
      assertThat(marit.complaints()).isEmpty();
      assertThat(aisha.complaints()).isEmpty();
    } finally {
      marit.leave();
      aisha.leave();
      host.close();
    }
  }

  private void setUp() {
    marit.open(host.url() + "/?as=marit&c=ledergruppa");
    assertThat(marit.js("document.documentElement.lang")).isEqualTo(lines.language.tag());
    shot(marit, "first-start");
    marit.click("#welcome button").until("!document.querySelector('#welcome')");
    marit.click(".guide [data-write]").keys(Keys.ENTER).until(OPEN);
    shot(marit, "setup");
    marit.click("dialog .send").until(CLOSED).until("document.querySelector('#move-next')");
    marit.until("!document.querySelector('.guide')");
    shot(marit, "group");
  }

  private void firstRound() {
    aisha.open(host.url() + "/?as=aisha&c=ledergruppa");
    next(marit);
    marit.until(has(ANSWER));
    aisha.click(ANSWER).until(OPEN);
    aisha.type(field("what-went-well"), lines.aishaWell);
    aisha.type(field("what-now"), lines.aishaNow);
    aisha.click("[name='v.what-now.due'][value='next-round']");
    shot(aisha, "answer");
    aisha.click("dialog .send").until(CLOSED);
    marit.until(answered(1));
    shot(aisha, "answered");

    marit.click(ANSWER).until(OPEN);
    marit.type(field("what-went-well"), lines.maritWell);
    marit.type(field("looking-for"), lines.maritLooking);
    shot(marit, "answer");
    marit.click("dialog .send").until(CLOSED).untilShown(lines.aishaWell);
    shot(marit, "shared-at-once");
    aisha.until(answered(2));
    assertThat(aisha.text("body")).doesNotContain(lines.maritLooking);
  }

  private void digest() {
    next(marit);
    marit.until("document.querySelector('#person-torstein .unread')");
    marit.until("!document.querySelector('.places .unread')");
    shot(marit, "reminded");
    next(marit);
    aisha.untilShown(lines.maritLooking);
    marit.until(
        "!document.querySelector(\"[data-press^='answer:']\")?.closest('.message:not(.only)')");
    shot(aisha, "digest");
  }

  private void secondRound() {
    next(aisha);
    aisha.click(ANSWER).until(OPEN).untilShown(lines.aishaNow);
    aisha.click("dialog [value='TRIED']").type(field("since-last-time"), lines.aishaTried);
    shot(aisha, "what-came-of-it");
    aisha.click("dialog .send").until(CLOSED);
    aisha.until(answered(1));
    week(marit);
    marit.untilShown(lines.aishaTried);
    shot(marit, "second-digest");
  }

  private void thirdRound() {
    marit.type("#text", "/praksis " + lines.summary + Keys.ENTER);
    marit.until("document.querySelectorAll('.message.only.praksis').length >= 3");
    shot(marit, "summary");
    aisha.click("#place-private-aisha").live();
    aisha.type("#text", lines.points).click("#composer .send").untilShown(lines.aishaNow);
    shot(aisha, "points");
    marit.click(ANSWER).until(OPEN).type(field("what-went-well"), lines.maritWell);
    marit.click("dialog .send").until(CLOSED).until(answered(1));
    week(marit);
    aisha.click("#place-home-aisha").live().until(has("[data-press^='answer:']"));
    shot(aisha, "home");
    marit.open(host.url() + "/?as=marit&c=ledergruppa");
    marit.until("document.querySelectorAll('.message.praksis:not(.only)').length === 5");
    shot(marit, "third-round");
  }

  private static final String OPEN = "document.querySelector('dialog').open";
  private static final String CLOSED = "!document.querySelector('dialog').open";

  /** To the next moment of a round; the week's overview for the facilitator may come before. */
  private static void next(Browser browser) {
    boolean beside;
    do {
      beside = browser.is(BESIDE_ROUNDS + ".test(document.querySelector('#clock').innerText)");
      move(browser, "#move-next");
    } while (beside);
  }

  private static void week(Browser browser) {
    move(browser, "#move-week");
  }

  private static void move(Browser browser, String button) {
    String turn = "document.querySelector('#clock [name=turn]').value";
    String before = (String) browser.js(turn);
    browser.click(button).until(turn + " !== '" + before + "'");
  }

  private static String field(String id) {
    return "[name='v." + id + "']";
  }

  private static String has(String selector) {
    return "document.querySelector(\"" + selector + "\")";
  }

  /** So many dots of the newest round are filled. */
  private static String answered(int people) {
    return "[...document.querySelectorAll('.dots')].at(-1).querySelectorAll('.on').length === "
        + people;
  }

  private void shot(Browser browser, String name) {
    shots++;
    browser.shot("%s-%02d-%s".formatted(lines.language.tag(), shots, name));
  }

  /** What the two of them write. */
  private record Lines(
      Language language,
      String aishaWell,
      String aishaNow,
      String aishaTried,
      String maritWell,
      String maritLooking,
      String summary,
      String points) {
    static Lines in(Language language) {
      return switch (language) {
        case EN ->
            new Lines(
                language,
                "Two teams found their own way to share the night shifts.",
                "Ask before I answer, once every day.",
                "It took longer, and the idea was better than mine.",
                "Everybody said something in Tuesday’s meeting.",
                "Somebody who has moved a whole office in a week.",
                "summary month",
                "points");
        case NB ->
            new Lines(
                language,
                "To lag fant selv ut av hvordan de deler nattevaktene.",
                "Spørre før jeg svarer, én gang hver dag.",
                "Det tok lengre tid, og forslaget var bedre enn mitt.",
                "Alle sa noe på tirsdagsmøtet.",
                "En som har flyttet et helt kontor på ei uke.",
                "oppsummering måned",
                "punkter");
        case NN ->
            new Lines(
                language,
                "To lag fann sjølve ut korleis dei deler nattevaktene.",
                "Spørje før eg svarar, éin gong kvar dag.",
                "Det tok lengre tid, og framlegget var betre enn mitt.",
                "Alle sa noko på tysdagsmøtet.",
                "Ein som har flytta eit heilt kontor på ei veke.",
                "oppsummering månad",
                "punkt");
      };
    }
  }
}
