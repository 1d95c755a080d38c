package no.praksis.practice.summary;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.memory.MemorySubscriptions;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Chore;
import org.junit.jupiter.api.Test;

class RegularSummariesTest {
  private static final GroupId OTHER = new GroupId("other");

  private final World world = new World();
  private final MemorySubscriptions subscriptions = new MemorySubscriptions();
  private LocalDate restFrom = LocalDate.MAX;
  private LocalDate restUntil = LocalDate.MAX;
  private final Mornings mornings =
      new Mornings(
          world.people,
          subscriptions,
          group -> day -> !day.isBefore(restFrom) && !day.isAfter(restUntil));
  private final Oversight oversight =
      new Oversight(
          world.groups,
          world.policy,
          world.rounds,
          world.participation,
          world.sayings,
          world.requests);
  private final Chore months =
      new SummariseMonths(world.groups, world.rounds, mornings, world.outbox, world.clock);
  private final Chore weeks =
      new OverseeWeeks(world.groups, oversight, mornings, world.outbox, world.clock);

  /** Rounds of this group on 6 and 13 November, each answered by Anne and closed. */
  private void twoRounds() {
    for (String friday : List.of("2026-11-06", "2026-11-13")) {
      if (world.schedules.of(GROUP).isEmpty()) {
        world.fridays();
      }
      world.clock.set(friday + "T11:30");
      Round.Open round = world.opened(world.schedule());
      world.well(ANNE, round, "Well on " + friday);
      world.clock.set(LocalDate.parse(friday).plusDays(5) + "T12:00");
      world.closeRound.closeDue(round.id());
    }
  }

  private Group group() {
    return world.groups.find(GROUP).orElseThrow();
  }

  private List<Notice> tended(Chore chore, String now, PersonId reader) {
    world.clock.set(now);
    chore.tend(group());
    chore.tend(group());
    assertThat(chore.next(group())).hasValueSatisfying(at -> assertThat(at).isAfter(at(now)));
    return world.outbox.privatelyTo(reader).stream()
        .filter(
            notice -> notice instanceof Notice.MonthSummed || notice instanceof Notice.WeekOverseen)
        .toList();
  }

  @Test
  void month_isToldOnTheFirstWorkingMorning_once() {
    twoRounds();
    assertThat(months.next(group())).contains(at("2026-12-01T08:00"));
    assertThat(tended(months, "2026-12-01T07:59", LARS)).isEmpty();
    assertThat(tended(months, "2026-12-01T08:00", LARS))
        .containsExactly(
            new Notice.MonthSummed(
                GROUP, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")));
    assertThat(tended(months, "2026-12-02T08:00", LARS)).hasSize(1);
    assertThat(world.outbox.privatelyTo(KARI)).isEmpty();
    assertThat(months.next(group())).contains(at("2027-01-01T08:00"));
  }

  @Test
  void month_waitsForTheEndOfABreak_evenAWholeSummer() {
    twoRounds();
    restFrom = LocalDate.parse("2026-11-28");
    restUntil = LocalDate.parse("2027-01-03");
    assertThat(months.next(group())).contains(at("2027-01-04T08:00"));
    assertThat(tended(months, "2026-12-01T08:00", LARS)).isEmpty();
    assertThat(tended(months, "2027-01-04T08:00", LARS)).hasSize(1);
  }

  @Test
  void month_withoutRounds_isNotTold() {
    assertThat(tended(months, "2026-12-01T08:00", LARS)).isEmpty();
  }

  @Test
  void month_isNotToldToWhoIsAway_orHasStoppedIt() {
    twoRounds();
    world.people.save(new Away(LARS, LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01")));
    assertThat(tended(months, "2026-12-01T08:00", LARS)).isEmpty();
    world.people.removeAbsences(LARS, LocalDate.parse("2026-12-01"));
    subscriptions.stop(LARS, Set.of(RegularSummary.MONTH));
    world.clock.set("2026-12-01T08:00");
    months.tend(group());
    assertThat(world.outbox.privatelyTo(LARS)).isEmpty();
    assertThat(months.next(group())).isEmpty();
  }

  @Test
  void month_thatWasMissed_isToldWithinThreeDays_andNotLater() {
    twoRounds();
    assertThat(tended(months, "2026-12-05T08:00", LARS)).isEmpty();
    assertThat(tended(months, "2026-12-03T12:00", LARS)).hasSize(1);
  }

  @Test
  void week_isToldOnThursdayMorning_onceForAllGroups() {
    twoRounds();
    world.addGroup(OTHER);
    world.join(OTHER, KARI, Role.FACILITATOR);
    assertThat(weeks.next(group())).contains(at("2026-11-19T08:00"));
    assertThat(tended(weeks, "2026-11-19T08:00", KARI))
        .containsExactly(new Notice.WeekOverseen(KARI, at("2026-11-19T08:00")));
    weeks.tend(world.groups.find(OTHER).orElseThrow());
    assertThat(tended(weeks, "2026-11-20T08:00", KARI)).hasSize(1);
    assertThat(world.outbox.privatelyTo(LARS)).isEmpty();
  }

  @Test
  void week_inWhichNoRoundClosed_isNotTold() {
    twoRounds();
    assertThat(tended(weeks, "2026-12-03T08:00", KARI)).isEmpty();
  }

  @Test
  void week_inABreak_isToldOnTheNextWorkingMorning_orNotAtAll() {
    twoRounds();
    restFrom = LocalDate.parse("2026-11-19");
    restUntil = LocalDate.parse("2026-11-22");
    assertThat(weeks.next(group())).contains(at("2026-11-23T08:00"));
    restUntil = LocalDate.parse("2026-11-30");
    assertThat(weeks.next(group())).contains(at("2026-12-01T08:00"));
    assertThat(tended(weeks, "2026-11-19T08:00", KARI)).isEmpty();
  }

  @Test
  void overview_tellsFigures_silence_andWhatCanTravel_butNotToWhoLeadsToo() {
    twoRounds();
    GroupWeek week = oversight.week(KARI, at("2026-11-19T08:00")).getFirst();
    assertThat(week.figures()).hasSize(1);
    assertThat(week.figures().getFirst().answered()).isEqualTo(1);
    assertThat(week.silent()).containsExactlyInAnyOrder(LARS, BERIT);
    assertThat(week.experience()).isNotNull();
    assertThat(week.experience().text()).isEqualTo("Well on 2026-11-13");
    world.groups.save(
        world
            .groups
            .member(GROUP, KARI)
            .orElseThrow()
            .withRoles(Set.of(Role.FACILITATOR, Role.LEADER), world.clock.instant()));
    assertThat(oversight.week(KARI, at("2026-11-19T08:00")).getFirst().silent()).isEmpty();
    assertThat(oversight.week(LARS, at("2026-11-19T08:00"))).isEmpty();
  }
}
