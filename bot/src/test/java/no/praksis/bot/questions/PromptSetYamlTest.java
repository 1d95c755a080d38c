package no.praksis.bot.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptSetYamlTest {
  private static final String GOOD =
      """
      name: onsdag
      title: Onsdagsrunden
      about: {nb: Midt i uka, en: Midweek}
      rotate: true
      questions:
        - key: mood
          type: scale
          question: How was it?
          hint: Just a number
          highest: 6
          low: hard
          high: easy
        - key: which
          type: choice
          question: Which?
          options:
            - {key: a, label: The first}
            - {key: b, label: {en: The second, nn: Den andre}}
        - {key: any, type: multi-choice, question: Any, options: [{key: a, label: A}, {key: b, label: B}]}
        - {key: who, type: person, question: Who}
        - {key: thanks, type: recognition, question: Thanks}
        - {key: since, type: since-last-time, question: Since}
        - {key: looking, type: request, question: Looking}
        - {key: now, type: action-point, question: Now}
        - {key: words, type: text, question: "Words: any"}
      """;

  @Test
  void everyType_isRead() throws FaultyQuestions {
    PromptSet set = PromptSetYaml.read(GOOD);

    assertThat(set.name()).isEqualTo("onsdag");
    assertThat(set.title().in(Language.NN)).isEqualTo("Onsdagsrunden");
    assertThat(set.about().in(Language.NN)).isEqualTo("Midt i uka");
    assertThat(set.rotating()).isTrue();
    assertThat(set.anonymous()).isFalse();
    assertThat(set.prompts())
        .startsWith(
            new Prompt.Scale(
                "mood", same("How was it?"), same("Just a number"), 6, same("hard"), same("easy")))
        .endsWith(new Prompt.Text("words", same("Words: any"), same("")));
    assertThat(set.prompts().stream().<Class<?>>map(Prompt::getClass))
        .containsExactlyInAnyOrder(Prompt.class.getPermittedSubclasses());
  }

  /** Each fault with what is replaced in the good set, and the line that it names. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yaml               | title: Onsdagsrunden  | title: [Onsdags   | 3
          yaml               | name: onsdag          | name: 'onsdag     | 1
          missing            | name: onsdag          | # nothing         | 2
          missing            | title: Onsdagsrunden  | title:            | 2
          missing            | key: mood             | key:              | 6
          missing            | question: How was it? | # nothing         | 6
          missing            | highest: 6            | # nothing         | 6
          missing            | about: {nb: Midt i uka, en: Midweek} | about: {nb: ''} | 3
          name               | name: onsdag          | name: on_sdag     | 1
          text               | name: onsdag          | name: [a]         | 1
          text               | title: Onsdagsrunden  | title: [a]        | 2
          list               | options: [{key: a, label: A}, {key: b, label: B}] | options: A | 19
          type               | type: person          | type: persons     | 20
          same-key           | key: who              | key: any          | 20
          same-key           | key: b, label: {en    | key: a, label: {en | 18
          key                | key: who              | key: Who is it    | 20
          highest            | highest: 6            | highest: 7        | 10
          ends               | low: hard             | # nothing         | 6
          truth              | rotate: true          | rotate: perhaps   | 4
          unknown-field      | rotate: true          | rotation: true    | 4
          unknown-field      | key: who              | key: who, options: [] | 20
          language           | nb: Midt i uka        | sv: Midt i uka    | 3
          once               | type: request         | type: action-point | 24
          twice              | rotate: true          | name: again       | 4
          anonymous-type     | rotate: true          | anonymous: true   | 20
          fields             | - key: mood           | - mood\\n  - key: mood | 6
          """)
  void aFault_namesItsLine(String what, String good, String bad, int line) {
    assertThat(GOOD).contains(good);
    Fault fault = fault(GOOD.replace(good, bad.replace("\\n", "\n")));

    assertThat(fault.what()).isEqualTo(what);
    assertThat(fault.line()).isEqualTo(line);
    for (Language language : Language.values()) {
      assertThat(fault.in("onsdag.yaml", Texts.in(language)))
          .startsWith("onsdag.yaml, ")
          .contains(" " + line + ": ")
          .doesNotContain("{");
    }
  }

  @Test
  void tooMuch_isRefused() {
    String title = GOOD.replace("Onsdagsrunden", "å".repeat(Limits.TITLE + 1));
    assertThat(fault(title).what()).isEqualTo("too-long");
    assertThat(fault(title).line()).isEqualTo(2);
    String option = GOOD.replace("The first", "æ".repeat(Limits.OPTION + 1));
    assertThat(fault(option).what()).isEqualTo("too-long");
    assertThat(fault(option).line()).isEqualTo(17);

    String questions = "  - {key: qN, type: text, question: Q}\n";
    StringBuilder many = new StringBuilder("name: many\ntitle: Many\nquestions:\n");
    for (int i = 0; i <= Limits.QUESTIONS; i++) {
      many.append(questions.replace("N", Integer.toString(i)));
    }
    assertThat(fault(many.toString()).what()).isEqualTo("too-many-questions");
    assertThat(fault(many.toString()).line()).isEqualTo(4 + Limits.QUESTIONS);

    String eleven = "options: [" + "{key: a, label: A}, ".repeat(11) + "]";
    Fault options =
        fault(
            "name: a\ntitle: A\nquestions:\n  - {key: a, type: choice, question: Q, "
                + eleven
                + "}\n");
    assertThat(options.what()).isEqualTo("options");
    assertThat(options.line()).isEqualTo(4);
  }

  @Test
  void nothingOrSomethingElse_isRefused() {
    assertThat(fault("").what()).isEqualTo("empty");
    assertThat(fault("# only a comment").what()).isEqualTo("empty");
    assertThat(fault("hello").what()).isEqualTo("fields");
    assertThat(fault("name: a\ntitle: A\n").what()).isEqualTo("missing");
    assertThat(fault("name: a\ntitle: A\nquestions: []\n").what()).isEqualTo("missing");
    assertThat(fault(GOOD + "---\n" + GOOD).what()).isEqualTo("two-sets");
    assertThat(fault("[".repeat(500)).what()).isEqualTo("yaml");
    assertThat(fault("a: &a [*a, *a]\n").what()).isIn("unknown-field", "yaml");
  }

  private static Fault fault(String yaml) {
    return catchThrowableOfType(FaultyQuestions.class, () -> PromptSetYaml.read(yaml)).fault();
  }

  private static Localized same(String text) {
    return Localized.same(text);
  }

  @Test
  void severalSetsOfGroups_areApart() {
    assertThat(List.of(PromptSet.isName("onsdagsspørsmål"), PromptSet.isName("a--b")))
        .containsExactly(true, false);
  }
}
