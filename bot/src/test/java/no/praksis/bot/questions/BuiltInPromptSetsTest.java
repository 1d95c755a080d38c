package no.praksis.bot.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPromptSetsTest {
  @Test
  void theTwelveSets_areThere_weeklyFirst() {
    assertThat(BuiltInPromptSets.all().stream().map(PromptSet::name))
        .containsExactlyInAnyOrder(
            "weekly",
            "friday",
            "action-learning-start",
            "action-learning-follow-up",
            "six-needs",
            "coaching",
            "delegation",
            "feedback",
            "strengths",
            "small-things",
            "effect",
            "gathering-comment")
        .startsWith("weekly");
  }

  @Test
  void anonymousAndRotatingSets_areThose() {
    assertThat(BuiltInPromptSets.all().stream().filter(PromptSet::anonymous))
        .extracting(PromptSet::name)
        .containsExactlyInAnyOrder("effect", "gathering-comment");
    assertThat(BuiltInPromptSets.all().stream().filter(PromptSet::rotating))
        .extracting(PromptSet::name)
        .containsExactly("six-needs");
  }

  @Test
  void theOptionalQuestions_areThree_andNoneIsInTheWeeklySet() {
    List<String> extras = BuiltInPromptSets.extras().stream().map(Prompt::key).toList();
    assertThat(extras).containsExactly("recognition", "what-i-learned", "peer-coaching-problem");
    assertThat(BuiltInPromptSets.all().getFirst().prompts().stream().map(Prompt::key))
        .doesNotContainAnyElementsOf(extras);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySet_isCompleteInThreeLanguages(PromptSet set) {
    List<Localized> words = new ArrayList<>(List.of(set.title(), set.about()));
    for (Prompt prompt : set.prompts()) {
      words.add(prompt.question());
      // The hint of a follow-up is the member's own action point
      if (!(prompt instanceof Prompt.SinceLastTime) && !(prompt instanceof Prompt.Choice)) {
        words.add(prompt.hint());
      }
      options(prompt).forEach(option -> words.add(option.label()));
    }
    assertThat(words)
        .allSatisfy(
            one ->
                assertThat(one.words().keySet())
                    .containsExactlyInAnyOrder(Language.EN, Language.NB, Language.NN));
  }

  private static Stream<PromptSet> sets() {
    return BuiltInPromptSets.all().stream();
  }

  private static List<Prompt.Option> options(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Choice choice -> choice.options();
      case Prompt.Several several -> several.options();
      default -> List.of();
    };
  }
}
