package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import org.junit.jupiter.api.Test;

class QuestionsJsonTest {
  @Test
  void everyTypeOfQuestion_comesBack() {
    assertThat(Samples.QUESTIONS.prompts().stream().<Class<?>>map(Prompt::getClass))
        .containsExactlyInAnyOrder(Prompt.class.getPermittedSubclasses());
    assertThat(QuestionsJson.read(QuestionsJson.write(Samples.QUESTIONS)))
        .isEqualTo(Samples.QUESTIONS);
  }

  /** What stands in databases out there. */
  @Test
  void storedText_neverChanges() {
    PromptSet set =
        new PromptSet(
            "own",
            Localized.of("T", "Å", "Æ"),
            List.of(new Prompt.Text("well", Localized.same("Q"), Localized.same(""))));
    assertThat(QuestionsJson.write(set))
        .isEqualTo(
            "{\"name\":\"own\",\"title\":{\"en\":\"T\",\"nb\":\"Å\",\"nn\":\"Æ\"},\"prompts\":"
                + "[{\"type\":\"text\",\"key\":\"well\",\"question\":{\"en\":\"Q\"},"
                + "\"hint\":{\"en\":\"\"}}]}");
  }

  @Test
  void anAnonymousSet_staysAnonymous() {
    PromptSet set =
        new PromptSet(
            "effect",
            Localized.same("Effect"),
            Localized.same(""),
            true,
            false,
            List.of(new Prompt.Text("well", Localized.same("Q"), Localized.same(""))));
    assertThat(QuestionsJson.read(QuestionsJson.write(set))).isEqualTo(set);
  }
}
