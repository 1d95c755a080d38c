package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.group;
import static no.praksis.storage.Samples.open;
import static no.praksis.storage.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest extends StorageTest {
  private static final GroupId GROUP = new GroupId("g");

  private Rounds rounds;

  @BeforeEach
  void addGroups() {
    rounds = storage.rounds();
    write(
        () -> {
          storage.groups().save(group("g"));
          storage.groups().save(group("h"));
        });
  }

  private void save(Round... all) {
    write(
        () -> {
          for (Round round : all) {
            rounds.save(round);
          }
        });
  }

  @Test
  void find_open_givesQuestionsAsTheyWere() {
    Round.Open round = open("r", "g", FRIDAY);
    save(round);
    assertThat(rounds.find(new RoundId("r"))).contains(round);
    assertThat(readAnew().find(new RoundId("r"))).contains(round);
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(rounds.find(new RoundId("r"))).isEmpty();
  }

  @Test
  void find_skippedWithSchedule_keepsWhy() {
    Round.Header header = Round.Header.of(new ScheduleId("s"), GROUP, LocalDate.of(2026, 12, 24));
    Round round = new Round.Skipped(header, Round.Skipped.Why.LEFT_OUT);
    save(round);
    assertThat(rounds.find(new RoundId("s.2026-12-24"))).contains(round);
  }

  @Test
  void save_again_replaces() {
    Round.Open round = open("r", "g", FRIDAY);
    save(round);
    save(round.closed(WEDNESDAY));
    assertThat(rounds.find(new RoundId("r"))).contains(round.closed(WEDNESDAY));
    assertThat(rounds.open()).isEmpty();
  }

  @Test
  void open_ofGroup_oldestFirst() {
    save(open("b", "g", WEDNESDAY), open("a", "g", FRIDAY), open("c", "h", FRIDAY));
    assertThat(rounds.open(GROUP)).extracting(Round::id).containsExactly(id("a"), id("b"));
    assertThat(rounds.open()).hasSize(3);
  }

  @Test
  void asked_untilIsExclusive_skippedAreLeftOut() {
    save(
        open("a", "g", FRIDAY),
        open("b", "g", WEDNESDAY).closed(WEDNESDAY.plusSeconds(1)),
        new Round.Skipped(
            new Round.Header(id("c"), GROUP, null, Samples.DATE), Round.Skipped.Why.MISSED));
    assertThat(rounds.asked(GROUP, FRIDAY, WEDNESDAY))
        .extracting(Round::id)
        .containsExactly(id("a"));
    assertThat(rounds.asked(GROUP, Instant.MIN, Instant.MAX))
        .extracting(Round::id)
        .containsExactly(id("a"), id("b"));
  }

  @Test
  void latest_isTheOneThatOpenedLast() {
    assertThat(rounds.latest(GROUP)).isEmpty();
    save(open("b", "g", WEDNESDAY), open("a", "g", FRIDAY), open("c", "h", WEDNESDAY));
    assertThat(rounds.latest(GROUP)).map(Round::id).contains(id("b"));
  }

  @Test
  void questions_ofOneLanguage_comeBackSo() {
    PromptSet own =
        new PromptSet(
            "own", new Localized(Map.of(Language.NN, "Vårt")), Samples.QUESTIONS.prompts());
    Round.Open sample = open("r", "g", FRIDAY);
    Round round = new Round.Open(sample.header(), own, sample.opensAt(), sample.closesAt());
    save(round);
    assertThat(readAnew().find(id("r"))).contains(round);
  }

  @Test
  void reminded_twice_isRememberedOnce() {
    save(open("r", "g", FRIDAY));
    write(
        () -> {
          storage.people().save(person("ada", "Ada"));
          rounds.remember(id("r"), new PersonId("ada"));
          rounds.remember(id("r"), new PersonId("ada"));
        });
    assertThat(rounds.reminded(id("r"))).containsExactly(new PersonId("ada"));
  }

  /** Knows nothing of what was read before. */
  private Rounds readAnew() {
    return new SqlRounds((Sessions) transactions());
  }

  private static RoundId id(String value) {
    return new RoundId(value);
  }
}
