package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import no.praksis.bot.playground.Browser;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A round answered in the private chat, on a phone, with nothing but what is typed and tapped. */
@Tag("browser")
final class PlainWordsBrowserTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:10:00Z");

  @TempDir Path folder;

  @Test
  void round_isAnsweredInTheChat_questionByQuestion() {
    Settings settings =
        new Settings(
            folder,
            "jdbc:sqlite:" + folder.resolve("playground.db"),
            0,
            "127.0.0.1",
            Language.NB,
            ZoneId.of("Europe/Oslo"),
            Set.of());
    try (PlaygroundHost host = PlaygroundHost.open(settings, MONDAY, true);
        Browser aisha = new Browser()) {
      aisha.size(390, 844).open(host.url() + "/?as=marit&c=ledergruppa");
      aisha.click("#welcome button").until("!document.querySelector('#welcome')");
      says(aisha, "/praksis setup nb friday 11:30 Europe/Oslo");
      aisha.untilShown("praksisfellesskap");
      host.program().moveTo(Instant.parse("2026-11-27T10:30:01Z"));
      aisha.open(host.url() + "/?as=aisha&c=private-aisha");
      says(aisha, "svar");
      aisha.until("document.querySelector('dialog[open]')");
      aisha.click("dialog [data-close]").until("!document.querySelector('dialog[open]')");
      aisha.click(last("words:start:")).untilShown("ett spørsmål om gangen");
      aisha.untilShown("Hva gikk bra?");
      says(aisha, "Vi lo mye i dag.");
      aisha.untilShown("Tatt vare på. Gruppa ser det.");
      aisha.click(last("words:seen:")).untilShown("Bare prosesslederen ser det.");
      says(aisha, "Hopp over");
      aisha.untilShown("Hoppet over.");
      says(aisha, "Spørre før jeg gir råd.");
      aisha.click(last(":next-round")).untilShown("Det var alt.");
      aisha.shot("plain-words");
      assertThat(aisha.complaints()).isEmpty();
      aisha.leave();
    }
  }

  private static void says(Browser browser, String words) {
    browser.type("#text", words + Keys.ENTER);
    browser.until("document.querySelector('#text').value === ''");
  }

  /** A button of the last message. */
  private static String last(String part) {
    return ".message:last-of-type [data-press*='" + part + "']";
  }
}
