package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.WORKSPACE;
import static no.praksis.practice.memory.World.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

/** The round is open from Friday 6 November 11:30 to Wednesday 11 November 12:00. */
class RemindersTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);
  private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

  private final World world = new World();
  private final Round.Open round = world.firstFriday();

  private Instant momentOf(PersonId person) {
    return world.reminders.waitedFor(round).get(person);
  }

  private void hours(Set<DayOfWeek> days, String from, String until, ZoneId zone) {
    world.people.save(
        new Person(
            ANNE,
            WORKSPACE,
            "anne",
            "Anne",
            null,
            zone,
            new WorkingHours(days, LocalTime.parse(from), LocalTime.parse(until))));
  }

  @Test
  void moment_isWhenWorkBegins_onTheLastWorkingDayBeforeClosing() {
    assertThat(world.reminders.waitedFor(round))
        .containsOnlyKeys(LARS, ANNE, BERIT)
        .containsEntry(ANNE, at("2026-11-10T08:00"));
    assertThat(world.reminders.next(round)).contains(at("2026-11-10T08:00"));
  }

  @Test
  void moment_isEarlier_forWhoDoesNotWorkThatDay_orIsAway() {
    hours(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), "08:00", "15:30", OSLO);
    world.people.save(new Away(BERIT, TUESDAY, TUESDAY));

    assertThat(momentOf(ANNE)).isEqualTo(at("2026-11-09T08:00"));
    assertThat(momentOf(BERIT)).isEqualTo(at("2026-11-09T08:00"));
  }

  @Test
  void moment_canLieInAWeekend_forWhoWorksThen() {
    hours(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "14:00", "22:00", OSLO);

    assertThat(momentOf(ANNE)).isEqualTo(at("2026-11-08T14:00"));
  }

  @Test
  void moment_isOnTheClosingDay_whenNoWorkingDayLiesBefore() {
    hours(EnumSet.of(DayOfWeek.WEDNESDAY), "09:00", "15:30", OSLO);

    assertThat(momentOf(ANNE)).isEqualTo(at("2026-11-11T09:00"));
  }

  @Test
  void moment_isNever_whenWorkBeginsAfterClosing_orBeforeOpening() {
    hours(EnumSet.of(DayOfWeek.WEDNESDAY), "12:00", "20:00", OSLO);
    assertThat(world.reminders.waitedFor(round)).doesNotContainKey(ANNE);

    hours(EnumSet.of(DayOfWeek.FRIDAY), "08:00", "15:30", OSLO);
    assertThat(world.reminders.waitedFor(round)).doesNotContainKey(ANNE);
  }

  @Test
  void whoHasNoWorkingDays_isNeverReminded_butMissingAllTheSame() {
    hours(Set.of(), "08:00", "15:30", OSLO);

    assertThat(world.reminders.waitedFor(round)).doesNotContainKey(ANNE);
    assertThat(world.reminders.missing(round)).contains(ANNE);
  }

  @Test
  void moment_isInThePersonsOwnZone() {
    hours(WorkingHours.DEFAULT.days(), "08:00", "15:30", ZoneId.of("America/New_York"));

    assertThat(momentOf(ANNE)).isEqualTo(Instant.parse("2026-11-10T13:00:00Z"));
  }

  @Test
  void whoIsAwayAllThrough_isNotAsked_butWhoIsThereOneDayIs() {
    world.people.save(new Away(ANNE, FRIDAY, FRIDAY.plusDays(5)));
    world.people.save(new Away(BERIT, FRIDAY, TUESDAY));

    assertThat(world.reminders.asked(round)).containsExactlyInAnyOrder(LARS, BERIT);
    assertThat(momentOf(BERIT)).isEqualTo(at("2026-11-11T08:00"));
  }

  @Test
  void whoHasAnsweredOrWasReminded_isNotWaitedFor() {
    world.well(ANNE, round, "It did");
    world.rounds.remember(round.id(), BERIT);

    assertThat(world.reminders.waitedFor(round)).containsOnlyKeys(LARS);
    assertThat(world.reminders.missing(round)).containsExactlyInAnyOrder(LARS, BERIT);
  }

  @Test
  void facilitatorWhoDoesNotTakePart_isNotAsked() {
    assertThat(world.reminders.asked(round)).doesNotContain(KARI);
  }

  @Test
  void whoJoinsWhileItIsOpen_orLeaves_isNotAsked() {
    world.clock.set("2026-11-07T09:00");
    Member anne = world.groups.member(GROUP, ANNE).orElseThrow();
    world.groups.save(anne.left(world.clock.instant()));
    world.join(GROUP, KARI, Role.PARTICIPANT, Role.FACILITATOR);

    assertThat(world.reminders.asked(round)).containsExactlyInAnyOrder(LARS, BERIT);
  }

  @Test
  void reminderIsOver_whenAllHaveAnswered() {
    for (PersonId person : world.reminders.asked(round)) {
      world.well(person, round, "It did");
    }

    assertThat(world.reminders.next(round)).isEmpty();
  }
}
