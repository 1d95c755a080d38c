package no.praksis.bot.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShownWordsTest {
  @Property
  void aName_isIsolatedWhole(@ForAll @StringLength(max = 30) String name) {
    assertThat(ShownWords.isolated(name)).contains(name);
  }

  @Test
  void aName_isIsolatedOnlyWhereItWouldTurnOtherWords() {
    assertThat(ShownWords.isolated("Åse-Marie O'Neill (KS) 2"))
        .isEqualTo("Åse-Marie O'Neill (KS) 2");
    assertThat(ShownWords.isolated("محمد")).isEqualTo("\u2068محمد\u2069");
    assertThat(ShownWords.isolated("a\u202eb")).startsWith("\u2068").endsWith("\u2069");
  }

  @Test
  void whatNoJsonCanCarry_isReplaced_andEverythingElseStays() {
    assertThat(ShownWords.clean("a\u0000b\ud800c")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(ShownWords.clean("æ\n\t\u200B👋")).isEqualTo("æ\n\t\u200B👋");
  }
}
