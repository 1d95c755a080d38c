package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");

  private Answers answers;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    answers = storage.answers();
  }

  private void replace(RoundId round, PersonId person, Answer... all) {
    write(() -> answers.replace(round, person, List.of(all)));
  }

  @Test
  void replace_addsChangesAndRemoves() {
    replace(R1, ADA, answer("r1", "ada", "well", "a"), answer("r1", "ada", "else", "b"));
    replace(R1, BO, answer("r1", "bo", "well", "of Bo"));
    Answer changed =
        new Answer(
            R1, ADA, "well", "Ærlig talt 🙂\n\"c\"", Visibility.ONLY_ME, FRIDAY.plusNanos(1000));
    replace(R1, ADA, changed, answer("r1", "ada", "more", "d"));
    assertThat(answers.of(R1, ADA))
        .containsExactlyInAnyOrder(changed, answer("r1", "ada", "more", "d"));
    assertThat(answers.of(R1, BO)).containsExactly(answer("r1", "bo", "well", "of Bo"));
  }

  @Test
  void replace_withNothing_removesAll() {
    replace(R1, ADA, answer("r1", "ada", "well", "a"));
    replace(R1, ADA);
    assertThat(answers.of(R1, ADA)).isEmpty();
  }

  @Test
  void replace_withAnotherPersonsAnswer_isRefused() {
    assertThatThrownBy(() -> replace(R1, ADA, answer("r1", "bo", "well", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void in_byRound_thenInTheOrderOfSaying() {
    replace(R2, BO, answer("r2", "bo", "well", "1"), answer("r2", "bo", "else", "2"));
    replace(R2, ADA, answer("r2", "ada", "well", "3"));
    Answer later = new Answer(R1, BO, "well", "5", Visibility.GROUP, FRIDAY.plusSeconds(1));
    replace(R1, BO, later);
    replace(R1, ADA, answer("r1", "ada", "well", "4"));
    assertThat(answers.in(List.of(R2, R1)))
        .extracting(Answer::text)
        .containsExactly("4", "5", "1", "2", "3");
    assertThat(answers.in(List.of(R2))).hasSize(3);
    assertThat(answers.in(List.of())).isEmpty();
  }

  @Test
  void longestAnswer_comesBackWhole() {
    String text = "🙂".repeat(Answer.MAX_LENGTH);
    replace(R1, ADA, answer("r1", "ada", "well", text));
    assertThat(answers.of(R1, ADA)).extracting(Answer::text).containsExactly(text);
  }

  @Test
  void tookPart_isTrueTheFirstTime() {
    assertThat(tookPart(R1, ADA)).isTrue();
    assertThat(tookPart(R1, ADA)).isFalse();
    assertThat(tookPart(R2, ADA)).isTrue();
    write(() -> answers.tookNoPart(R1, ADA));
    assertThat(tookPart(R1, ADA)).isTrue();
  }

  @Test
  void participants_ofEachRound() {
    assertThat(tookPart(R1, BO)).isTrue();
    assertThat(tookPart(R1, ADA)).isTrue();
    assertThat(answers.participants(List.of(R1, R2))).containsOnlyKeys(R1);
    assertThat(answers.participants(List.of(R1)).get(R1)).containsExactlyInAnyOrder(ADA, BO);
    assertThat(answers.participants(List.of())).isEmpty();
  }

  private boolean tookPart(RoundId round, PersonId person) {
    return transactions().write(() -> answers.tookPart(round, person, FRIDAY));
  }
}
