package no.praksis.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@Tag("browser")
final class PageBrowserTest {
  private static final String ANSWER = "[data-press='answer:r9']";
  private static final String WELL = "[name='v.well']";
  private static final String DIALOG_OPEN = "document.querySelector('dialog').open";
  private static final String DIALOG_CLOSED = "!document.querySelector('dialog').open";

  private static Browser browser;

  @TempDir Path folder;
  private PlaygroundWorld world;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void open() {
    world = new PlaygroundWorld(folder, Language.EN, 0).group().history();
    browser.size(1280, 860).dark(false).complaints();
  }

  @AfterEach
  void close() {
    browser.leave();
    world.close();
  }

  @Test
  void withTheKeyboardAlone_aRoundIsAnswered() {
    kari("ledergruppa").keys(Keys.TAB);
    assertThat(browser.is("document.activeElement.matches('.skip')")).isTrue();
    browser.keys(Keys.ENTER).tabTo(ANSWER);
    assertThat(browser.is("document.activeElement.matches(':focus-visible')")).isTrue();
    browser.keys(Keys.ENTER).until(DIALOG_OPEN);

    browser.tabTo("dialog .send").keys(Keys.ENTER).until("document.querySelector('dialog .error')");
    browser.until("document.activeElement.matches(\"" + WELL + "\")");
    browser.keys("A calm week").tabTo("dialog .send").keys(Keys.ENTER).until(DIALOG_CLOSED);

    browser
        .untilShown("Saved. This is what the others shared.")
        .untilShown("Only you can see this");
    assertThat(browser.is("document.activeElement.matches(\"" + ANSWER + "\")")).isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aCommand_mayOpenAForm() {
    kari("ledergruppa").type("#text", "/praksis answer" + Keys.ENTER).until(DIALOG_OPEN);
    browser.keys(Keys.ESCAPE).until(DIALOG_CLOSED);
    assertThat(browser.is("document.activeElement.id === 'text'")).isTrue();
  }

  @Test
  void escape_asksOnlyWhenSomethingWasTyped() {
    kari("ledergruppa").click(ANSWER).until(DIALOG_OPEN).keys(Keys.ESCAPE).until(DIALOG_CLOSED);

    browser.click(ANSWER).until(DIALOG_OPEN).type(WELL, "half a thought").keys(Keys.ESCAPE);
    browser.untilShown("Close without saving what you wrote?").keys(Keys.ENTER);
    assertThat(browser.is(DIALOG_OPEN)).isTrue();
    assertThat(browser.js("document.querySelector(\"" + WELL + "\").value"))
        .isEqualTo("half a thought");
    browser.keys(Keys.ESCAPE).click("[data-leave]").until(DIALOG_CLOSED);
    assertThat(world.bot.events).allMatch(ChatEvent.Pressed.class::isInstance);
  }

  @Test
  void savingThatTakesLong_saysSoAndThenHowItEnded() {
    CountDownLatch saved = new CountDownLatch(1);
    world.bot.whileSaving =
        () -> {
          try {
            saved.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    kari("ledergruppa").click(ANSWER).until(DIALOG_OPEN).type(WELL, "slow");
    browser.click("dialog .send").untilShown("Still saving.");
    saved.countDown();
    browser.until(DIALOG_CLOSED).untilShown("Saved. This is what the others shared.");
  }

  @Test
  void aDoubleClick_savesOnce() {
    kari("ledergruppa").click(ANSWER).until(DIALOG_OPEN).type(WELL, "once");
    browser.doubleClick("dialog .send").until(DIALOG_CLOSED);
    browser.untilShown("Saved. This is what the others shared.");

    assertThat(world.bot.events.stream().filter(ChatEvent.Submitted.class::isInstance)).hasSize(1);
  }

  @Test
  void whatCantBeSaved_staysAndIsSavedOnTheSecondTry() {
    kari("ledergruppa").click(ANSWER).until(DIALOG_OPEN).type(WELL, "kept words");
    world.bot.broken = true;
    browser.click("dialog .send").untilShown("Everything you wrote is still here");
    assertThat(browser.js("document.querySelector(\"" + WELL + "\").value"))
        .isEqualTo("kept words");
    world.bot.broken = false;
    browser.click("dialog .send").until(DIALOG_CLOSED);
  }

  @Test
  void whatIsSaid_appearsForTheOthersAtOnce() {
    try (Browser other = new Browser()) {
      other.size(1280, 860).dark(false).open(world.url() + "/?as=anders&c=ledergruppa");
      kari("ledergruppa").type("#text", "God morgen @anders" + Keys.ENTER);
      other.untilShown("God morgen @Anders Moen");
      browser.until("document.querySelector('#text').value === ''");
      other.open(world.url() + "/?as=anders&c=home-anders");
      browser.type("#text", "Er du der?" + Keys.ENTER).untilShown("Er du der?");
      other.until(
          "document.querySelector('#place-ledergruppa .unread')?.innerText.startsWith('1')");
      other.click("#place-ledergruppa").live().untilShown("Er du der?");
      other.until("!document.querySelector('.places .unread')");
      world.update(new MessageReference(round()), SampleViews.roundOpen(Language.EN, 5));
      other.untilShown("5 of 6 have answered");
    }
  }

  @Test
  void theClock_movesAndSaysWhatIsNext() {
    kari("ledergruppa").untilShown("Monday 23 November").click("#move-week");
    browser.untilShown("Monday 30 November").untilShown("A round opens");
    assertThat(browser.is("document.activeElement.id === 'move-week'")).isTrue();
    browser.click("#move-next").untilShown("Saturday 5 December");
    assertThat(world.stage.moves).hasSize(2);
  }

  @Test
  void theLanguage_changesThePage() {
    kari("ledergruppa").click(".languages [value='nn']");
    browser.until("document.documentElement.lang === 'nn'").live().untilShown("Kven er du?");
  }

  @Test
  void onAPhone_everythingFits() {
    browser.size(390, 844);
    kari("ledergruppa");
    fits("channel");
    browser.click("#who").untilShown("Mohammed Hassan").click("#person-mohammed").live();
    assertThat(browser.text("#who")).contains("Mohammed");
    browser.until("document.querySelector('#people').getBoundingClientRect().height === 0");
    browser.click("#place-home-mohammed").live().untilShown("Your practice");
    fits("home");
    browser.click(ANSWER).until(DIALOG_OPEN);
    fits("form");
    assertThat(browser.js("document.querySelector('dialog').getBoundingClientRect().width"))
        .isEqualTo(390L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void text_standsOutInLightAndDark(boolean dark) {
    browser.dark(dark);
    kari("ledergruppa");
    assertThat(Contrast.poor(browser)).as("channel").isEmpty();
    browser.click(ANSWER).until(DIALOG_OPEN).click("dialog .send");
    browser.until("document.querySelector('dialog .error')");
    assertThat(Contrast.poor(browser)).as("form").isEmpty();
    kari("home-kari");
    assertThat(Contrast.poor(browser)).as("home").isEmpty();
    kari("private-kari").type("#text", "help" + Keys.ENTER).untilShown("You said: help");
    assertThat(Contrast.poor(browser)).as("private chat").isEmpty();
  }

  private Browser kari(String conversation) {
    browser.open(world.url() + "/?as=kari&c=" + conversation);
    if (browser.is("document.querySelector('#welcome')")) {
      browser.click("#welcome button").until("!document.querySelector('#welcome')");
      browser.open(world.url() + "/?as=kari&c=" + conversation);
    }
    return browser;
  }

  private String round() {
    return world.messages.byKey("ledergruppa", new MessageKey("round:r9")).orElseThrow().id();
  }

  private static void fits(String what) {
    assertThat(browser.js("document.documentElement.scrollWidth")).as(what).isEqualTo(390L);
    assertThat(
            browser.js(
                "[...document.querySelectorAll('body *')].filter(e => !e.closest('.hidden, .skip, .suggestions')"
                    + " && e.getBoundingClientRect().right > 391).map(e => e.outerHTML).join()"))
        .as(what)
        .isEqualTo("");
  }
}
