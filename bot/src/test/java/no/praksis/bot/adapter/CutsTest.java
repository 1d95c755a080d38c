package no.praksis.bot.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CutsTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final Cuts PLAIN = new Cuts(unit -> 1);
  private static final Cuts ESCAPING = new Cuts(unit -> unit == '&' ? 5 : 1);

  @Property
  void pieces_fit_andLoseNothingButWhiteSpace(
      @ForAll String text, @ForAll @IntRange(min = 5, max = 50) int most) {
    List<String> pieces = ESCAPING.pieces(text, most);

    assertThat(pieces).allMatch(piece -> ESCAPING.length(piece) <= most || piece.length() <= 2);
    assertThat(dense(String.join("", pieces))).isEqualTo(dense(text));
  }

  private static String dense(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aText_isCutBetweenParagraphs_thenLines_thenWords_thenCharactersAsPeopleSeeThem() {
    assertThat(PLAIN.pieces("one two\nthree\n\nfour five", 20))
        .containsExactly("one two\nthree", "four five");
    assertThat(PLAIN.pieces("one two\nthree four", 14)).containsExactly("one two", "three four");
    assertThat(PLAIN.pieces("one two three", 8)).containsExactly("one two", "three");
    assertThat(PLAIN.pieces("aa👨‍👩‍👧‍👦bb", 12)).containsExactly("aa", "👨‍👩‍👧‍👦b", "b");
    assertThat(PLAIN.pieces(" \n ", 2)).isEmpty();
  }

  @Property
  void noCharacterIsTornApart(@ForAll @IntRange(min = 11, max = 40) int most) {
    List<String> pieces = PLAIN.pieces((FAMILY + "🇳🇴").repeat(20), most);

    assertThat(pieces).allMatch(piece -> piece.replace(FAMILY, "").replace("🇳🇴", "").isEmpty());
  }

  @Test
  void aLetterUnderAnEndlessPileOfMarks_isCutAfterAll() {
    String pile = "a" + "\u0301".repeat(50);

    assertThat(String.join("", PLAIN.pieces(pile, 10))).isEqualTo(pile);
  }

  @Test
  void aTextThatIsTooLong_isShortenedAtAWord() {
    assertThat(PLAIN.shortened("one two three", 10)).isEqualTo("one two…");
    assertThat(PLAIN.shortened("one two", 7)).isEqualTo("one two");
    assertThat(ESCAPING.shortened("a & b & c", 10)).isEqualTo("a & b…");
  }
}
