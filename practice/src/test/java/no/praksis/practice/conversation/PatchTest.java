package no.praksis.practice.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchTest {
  private static final String ANSWER =
      Patch.below(Patch.below("Typed in the form.", "First,\nin two lines."), "Second.");

  @Test
  void words_areFoundWithinTheAnswer_withTheirLineBreaks() {
    String mark = Patch.markOf("First,\nin two lines.");
    assertThat(Patch.find(ANSWER, mark)).contains("First,\nin two lines.");
    assertThat(mark).doesNotContain("First");
  }

  @Test
  void replace_putsOtherWordsInTheirPlace() {
    assertThat(Patch.replace(ANSWER, Patch.markOf("First,\nin two lines."), "Other."))
        .contains("Typed in the form.\nOther.\nSecond.");
    assertThat(Patch.replace(ANSWER, Patch.markOf("Second."), "Third.\nAnd more."))
        .contains("Typed in the form.\nFirst,\nin two lines.\nThird.\nAnd more.");
  }

  @Test
  void replace_byNothing_leavesNoEmptyLine() {
    assertThat(Patch.replace(ANSWER, Patch.markOf("First,\nin two lines."), ""))
        .contains("Typed in the form.\nSecond.");
    assertThat(Patch.replace("Alone.", Patch.markOf("Alone."), "")).contains("");
    assertThat(Patch.replace("Alone.\nLast.", Patch.markOf("Last."), "")).contains("Alone.");
  }

  @Test
  void words_thatWereChangedElsewhere_areNotFound() {
    assertThat(Patch.find("Other words.", Patch.markOf("Second."))).isEmpty();
    assertThat(Patch.replace("", Patch.markOf("Second."), "Third.")).isEmpty();
  }
}
