package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody whom the facilitator notes as away. */
class AwayTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "EN, away @elin until 30.11.2026, Elin Sæther gets no questions, noted that you are away, 0 of",
    "NB, borte @elin til 30.11.2026, Elin Sæther får ingen spørsmål, notert at du er borte, 0 av",
    "NN, borte @elin til 30.11.2026, Elin Sæther får ingen spørsmål, notert at du er borte, 0 av"
  })
  void facilitator_notesSomebodyAsAway_whoIsToldAndNotCounted(
      Language language, String words, String reply, String told, String none) {
    talk.group(language);
    assertThat(talk.says("marit", words)).contains(reply);
    assertThat(talk.latest("elin")).contains(told);
    talk.until("2026-11-20T11:31");
    assertThat(talk.latest(Talk.CHANNEL)).contains(none + " 4");
    talk.press("elin", "command:back");
    assertThat(talk.latest(Talk.CHANNEL)).contains(none + " 5");
  }

  @Test
  void others_mayNot_andMistakesAreExplained() {
    talk.group(Language.EN);
    assertThat(talk.says("aisha", "away @elin until friday")).contains("Only the facilitator");
    assertThat(talk.says("jonas", "away @elin until friday")).contains("Only the facilitator");
    assertThat(talk.says("paal", "away @elin until friday")).contains("Only the facilitator");
    assertThat(talk.says("marit", "away @nobody until friday")).contains("not in the group");
    assertThat(talk.says("marit", "away @elin")).contains("away @name until friday");
    assertThat(talk.says("marit", "away @elin until 1.1.2020")).contains("has already passed");
    assertThat(talk.says("marit", "away @elin 24.12.2026 until 23.12.2026"))
        .contains("comes before");
    assertThat(talk.reads("elin")).isEmpty();
  }
}
