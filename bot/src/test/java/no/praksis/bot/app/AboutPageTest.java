package no.praksis.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import no.praksis.practice.group.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AboutPageTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfTheManifest_leadsToASection(Language language) {
    assertThat(AboutPage.html(language))
        .startsWith("<!doctype html>\n<html lang=\"" + language.tag() + "\">")
        .contains("<section id=\"privacy\">", "<section id=\"terms\">", "Apache License 2.0")
        .doesNotContain("''", "{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb-NO,nb;q=0.9,en;q=0.8|NB",
        "nn|NN",
        "no|NB",
        "en-GB|EN",
        "de-DE,nn;q=0.7|NN",
        "de|EN",
        "|EN"
      })
  void languageIsTheFirstOfTheBrowsers_thatPraksisSpeaks(String accepted, Language language) {
    assertThat(new AboutPage(Language.EN).language(accepted == null ? "" : accepted))
        .isEqualTo(language);
  }

  @Test
  void whoSpeaksNoneOfThem_getsTheConfiguredOne() {
    assertThat(new AboutPage(Language.NN).language("fr")).isEqualTo(Language.NN);
  }
}
