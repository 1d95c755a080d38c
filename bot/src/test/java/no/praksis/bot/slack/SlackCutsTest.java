package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlackCutsTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "word", "ord", "æøå", " ", "  ", "\n", "\n\n", FAMILY, "🇳🇴", "e\u0301", "&", "<",
            "مرحبا")
        .list()
        .ofMaxSize(120)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void nothingIsLost_andEveryPieceFits(
      @ForAll("texts") String text, @ForAll @IntRange(min = 15, max = 80) int most) {
    List<String> pieces = SlackCuts.pieces(text, most);

    assertThat(pieces).allMatch(piece -> SlackCuts.length(piece) <= most && !piece.isBlank());
    assertThat(pieces.stream().map(SlackCutsTest::dense).collect(Collectors.joining()))
        .isEqualTo(dense(text));
  }

  private static String dense(String text) {
    return text.replaceAll("\\s", "");
  }

  @Property
  void noCharacterIsTornApart(@ForAll @IntRange(min = 11, max = 40) int most) {
    List<String> pieces = SlackCuts.pieces((FAMILY + "🇳🇴").repeat(20), most);

    assertThat(pieces).allMatch(piece -> piece.replace(FAMILY, "").replace("🇳🇴", "").isEmpty());
  }

  @Test
  void text_isCutBetweenParagraphs_thenLines_thenWords() {
    assertThat(SlackCuts.pieces("one two\n\nthree\nfour five", 16))
        .containsExactly("one two", "three\nfour five");
    assertThat(SlackCuts.pieces("one two\nthree four", 13))
        .containsExactly("one two", "three four");
    assertThat(SlackCuts.pieces("one two three", 9)).containsExactly("one two", "three");
    assertThat(SlackCuts.pieces("one&&&&two", 9)).containsExactly("one&", "&", "&", "&two");
  }

  @Test
  void aLetterUnderAnEndlessPileOfMarks_isCutAfterAll() {
    String pile = "a" + "\u0301".repeat(50);

    assertThat(String.join("", SlackCuts.pieces(pile, 10))).isEqualTo(pile);
  }

  @Test
  void aShortenedText_endsAfterAWord() {
    assertThat(SlackCuts.shortened("the whole group and its leader", 20))
        .isEqualTo("the whole group and…");
    assertThat(SlackCuts.shortened("short", 20)).isEqualTo("short");
  }
}
