package no.praksis.practice.summary;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.Trend.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariseTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-06");
  private final World world = new World();

  /** A round on this Friday that closes on the Wednesday after it, answered by these people. */
  private Round round(String friday, PersonId... answering) {
    if (world.schedules.of(GROUP).isEmpty()) {
      world.fridays();
    }
    world.clock.set(friday + "T11:30");
    Round.Open round = world.opened(world.schedule());
    List.of(answering).forEach(person -> world.well(person, round, "Went well."));
    return round;
  }

  private void closed(String friday, PersonId... answering) {
    Round round = round(friday, answering);
    world.clock.set(LocalDate.parse(friday).plusDays(5) + "T12:00");
    world.closeRound.closeDue(round.id());
  }

  private Summary summary(PersonId reader) {
    return world
        .summarise
        .summarise(by(reader), GROUP, FIRST, LocalDate.parse("2026-12-31"))
        .orElseThrow();
  }

  @Test
  void silentTwice_isToldToTheFacilitator_andToNobodyElse() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);

    assertThat(summary(KARI).silent()).containsExactly(BERIT);
    assertThat(summary(LARS).silent()).isEmpty();
    assertThat(
            world
                .summarise
                .forChannel(GROUP, FIRST, LocalDate.parse("2026-12-31"))
                .orElseThrow()
                .silent())
        .isEmpty();
    assertThat(world.summarise.summarise(by(ANNE), GROUP, FIRST, FIRST)).isEmpty();
  }

  @Test
  void silentOnce_isNot() {
    closed("2026-11-06", ANNE, LARS, BERIT);
    closed("2026-11-13", ANNE, LARS);
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void silentTwice_butNotBefore_countsTheLastTwo() {
    closed("2026-11-06", ANNE, LARS, BERIT);
    closed("2026-11-13", ANNE, LARS);
    closed("2026-11-20", ANNE, LARS);
    assertThat(summary(KARI).silent()).containsExactly(BERIT);
  }

  @Test
  void whoAnswersTheOpenRound_isNotSilent() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    round("2026-11-20", BERIT);
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void whoWasAwayInOne_isNotSilent() {
    world.people.save(new Away(BERIT, FIRST, LocalDate.parse("2026-11-11")));
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void whoIsAwayNow_isLeftInPeace() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    world.people.save(
        new Away(BERIT, LocalDate.parse("2026-11-18"), LocalDate.parse("2026-11-25")));
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void whoJoinedInBetween_isNotSilent() {
    closed("2026-11-06", ANNE, LARS, BERIT);
    PersonId late = new PersonId("late");
    world.people.save(World.person(late, World.OSLO));
    world.join(GROUP, late, Role.PARTICIPANT);
    closed("2026-11-13", ANNE, LARS, BERIT);
    assertThat(summary(KARI).silent()).isEmpty();
    closed("2026-11-20", ANNE, LARS, BERIT);
    assertThat(summary(KARI).silent()).containsExactly(late);
  }

  @Test
  void whoLeft_isNotSilent() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    world.groups.save(world.groups.member(GROUP, BERIT).orElseThrow().left(world.clock.instant()));
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void facilitatorWhoLeads_isNotToldWhoIsSilent() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    Member kari = world.groups.member(GROUP, KARI).orElseThrow();
    world.groups.save(kari.withRoles(Set.of(Role.FACILITATOR, Role.LEADER), world.clock.instant()));
    assertThat(summary(KARI).silent()).isEmpty();
  }

  @Test
  void newLeader_seesNothingFromBeforeTheFirstDay() {
    closed("2026-11-06", ANNE, LARS);
    world.clock.set("2026-11-12T09:00");
    Member berit = world.groups.member(GROUP, BERIT).orElseThrow();
    world.groups.save(
        berit.withRoles(Set.of(Role.PARTICIPANT, Role.LEADER), world.clock.instant()));
    closed("2026-11-13", ANNE);
    Summary summary = summary(BERIT);
    assertThat(summary.shortened()).isTrue();
    assertThat(summary.from()).isEqualTo("2026-11-12");
    assertThat(summary.figures()).hasSize(1);
    assertThat(summary.said()).hasSize(1);
  }

  @Test
  void spanThatIsPast_doesNotSayWhoIsSilentNow() {
    closed("2026-11-06", ANNE, LARS);
    closed("2026-11-13", ANNE, LARS);
    assertThat(world.summarise.summarise(by(KARI), GROUP, FIRST, FIRST).orElseThrow().silent())
        .isEmpty();
  }

  @Test
  void givenToTheFacilitatorAlone_isInNobodyElsesSummary() {
    Round round = round("2026-11-06");
    world.recordAnswer.record(
        by(ANNE), round.id(), List.of(Given.words("well", "For Kari.", Visibility.FACILITATOR)));
    world.recordAnswer.record(
        by(BERIT), round.id(), List.of(Given.words("well", "For me.", Visibility.ONLY_ME)));
    assertThat(summary(KARI).said()).extracting(Said::text).containsExactly("For Kari.");
    assertThat(summary(LARS).said()).isEmpty();
    assertThat(summary(LARS).figures())
        .extracting(Summary.Figures::answered, Summary.Figures::asked, Summary.Figures::open)
        .containsExactly(tuple(2, 3, true));
  }

  @ParameterizedTest
  @CsvSource({
    // answered before and now, of so many, in so many rounds each, and what is said
    "4, 5, 6, 1, SAME",
    "4, 6, 6, 1, MORE",
    "6, 4, 6, 1, FEWER",
    "4, 5, 6, 3, MORE",
    "5, 4, 6, 3, FEWER",
    "5, 5, 6, 3, SAME",
    "0, 0, 6, 1, SAME",
  })
  void trend_countsPeople_notPercent(int before, int now, int all, int rounds, Direction expected) {
    assertThat(Trend.between(figures(before, all, rounds), figures(now, all, rounds)))
        .isEqualTo(new Trend(expected, rounds));
  }

  @Test
  void trend_withNothingBefore_isNotTold() {
    assertThat(Trend.between(List.of(), figures(3, 6, 2))).isEqualTo(Trend.NONE);
    assertThat(Trend.between(figures(0, 0, 1), figures(3, 6, 2))).isEqualTo(Trend.NONE);
  }

  @Test
  void trend_comparesClosedRounds_withAsManyBeforeThem() {
    closed("2026-11-06", ANNE);
    closed("2026-11-13", ANNE, LARS, BERIT);
    round("2026-11-20");
    Summary summary =
        world
            .summarise
            .summarise(
                by(KARI), GROUP, LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-20"))
            .orElseThrow();
    assertThat(summary.trend()).isEqualTo(new Trend(Direction.MORE, 1));
  }

  private static List<Summary.Figures> figures(int answered, int all, int rounds) {
    Summary.Figures one = new Summary.Figures(new RoundId("r"), FIRST, false, answered, all);
    return Collections.nCopies(rounds, one);
  }
}
