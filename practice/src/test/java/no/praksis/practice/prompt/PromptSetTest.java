package no.praksis.practice.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSetTest {
  private static final Localized NONE = Localized.same("");
  private static final List<Prompt.Option> OPTIONS =
      List.of(new Prompt.Option("a", NONE), new Prompt.Option("b", NONE));

  private static Prompt text(String key) {
    return new Prompt.Text(key, NONE, NONE);
  }

  private static PromptSet set(boolean anonymous, boolean rotating, Prompt... prompts) {
    return new PromptSet("own", NONE, NONE, anonymous, rotating, List.of(prompts));
  }

  private static List<String> keys(PromptSet set) {
    return set.prompts().stream().map(Prompt::key).toList();
  }

  @Test
  void aRotatingSet_asksOneInTurn_andTheRestEachTime() {
    Prompt now = new Prompt.WhatNow("now", NONE, NONE);
    PromptSet set = set(false, true, text("one"), text("two"), text("three"), now);

    List<String> asked = new ArrayList<>();
    List<Prompt> last = List.of();
    for (int round = 0; round < 4; round++) {
      PromptSet turn = set.after(last);
      asked.addAll(keys(turn));
      last = turn.prompts();
    }

    assertThat(asked).containsExactly("one", "now", "two", "now", "three", "now", "one", "now");
  }

  @Test
  void aSetThatDoesNotRotate_asksEverything() {
    PromptSet set = set(false, false, text("one"), text("two"));

    assertThat(set.after(List.of(text("one")))).isEqualTo(set);
  }

  @Test
  void whenTheLatestQuestionIsGone_theTurnsBeginAnew() {
    PromptSet set = set(false, true, text("one"), text("two"));

    assertThat(keys(set.after(List.of(text("gone"))))).containsExactly("one");
  }

  @Test
  void moreQuestions_comeBeforeWhatSomebodyIsLookingFor_eachOnce() {
    PromptSet set =
        set(
            false,
            false,
            text("well"),
            new Prompt.LookingFor("looking", NONE, NONE),
            new Prompt.WhatNow("now", NONE, NONE));

    assertThat(keys(set.with(List.of(text("learned"), text("well")))))
        .containsExactly("well", "learned", "looking", "now");
  }

  @Test
  void anAnonymousSet_asksAboutNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(true, false, new Prompt.Somebody("who", NONE, NONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(true, false, new Prompt.WhatNow("now", NONE, NONE)));
  }

  @Test
  void whatIsOffered_isTaken_nothingElse() {
    Prompt choice = new Prompt.Choice("c", NONE, NONE, OPTIONS);
    assertThat(choice.takes("a")).isTrue();
    assertThat(choice.takes("c")).isFalse();
    assertThat(choice.takes("a,b")).isFalse();

    Prompt several = new Prompt.Several("s", NONE, NONE, OPTIONS);
    assertThat(several.takes("b,a")).isTrue();
    assertThat(several.takes("a,c")).isFalse();
    assertThat(several.takes("a,a")).isFalse();
    assertThat(several.takes("a,")).isFalse();

    Prompt scale = new Prompt.Scale("n", NONE, NONE, 6, NONE, NONE);
    assertThat(scale.takes("1")).isTrue();
    assertThat(scale.takes("6")).isTrue();
    assertThat(scale.takes("7")).isFalse();
    assertThat(scale.takes("0")).isFalse();
    assertThat(scale.takes("-1")).isFalse();
    assertThat(scale.takes("6.0")).isFalse();
  }

  @Test
  void aQuestionThatCannotBeAsked_isNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prompt.Scale("n", NONE, NONE, 7, NONE, NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prompt.Choice("c", NONE, NONE, OPTIONS.subList(0, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Prompt.Choice("c", NONE, NONE, List.of(OPTIONS.get(0), OPTIONS.get(0))));
  }
}
