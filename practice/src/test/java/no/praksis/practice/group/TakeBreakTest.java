package no.praksis.practice.group;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import no.praksis.practice.group.TakeBreak.Result;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class TakeBreakTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

  private final World world = new World();
  private final TakeBreak takeBreak = new TakeBreak(world.people, world.transactions, world.clock);

  @Test
  void absence_isKept_withBothDays() {
    assertThat(takeBreak.away(ANNE, TODAY, TODAY.plusDays(3))).isEqualTo(Result.DONE);

    assertThat(world.people.absences(ANNE))
        .containsExactly(new Away(ANNE, TODAY, TODAY.plusDays(3)));
  }

  @Test
  void absence_ofTodayAlone_isKept() {
    assertThat(takeBreak.away(ANNE, TODAY, TODAY)).isEqualTo(Result.DONE);
  }

  @Test
  void absence_thatIsOver_orBackwards_isRefused_andNothingIsKept() {
    assertThat(takeBreak.away(ANNE, TODAY.minusDays(3), TODAY.minusDays(1)))
        .isEqualTo(Result.IN_THE_PAST);
    assertThat(takeBreak.away(ANNE, TODAY.plusDays(3), TODAY.plusDays(2)))
        .isEqualTo(Result.BACKWARDS);
    assertThat(world.people.absences(ANNE)).isEmpty();
  }

  @Test
  void today_isThePersonsOwn() {
    world.people.save(World.person(ANNE, ZoneId.of("Pacific/Auckland")));
    world.clock.set("2026-11-05T18:00");

    assertThat(takeBreak.away(ANNE, TODAY, TODAY)).isEqualTo(Result.IN_THE_PAST);
    assertThat(takeBreak.away(BERIT, TODAY, TODAY)).isEqualTo(Result.DONE);
  }

  @Test
  void back_endsWhatLasts_ofThatPersonAlone() {
    takeBreak.away(ANNE, TODAY, TODAY.plusDays(3));
    takeBreak.away(ANNE, TODAY.plusDays(20), TODAY.plusDays(30));
    takeBreak.away(BERIT, TODAY, TODAY.plusDays(3));
    Away over = new Away(ANNE, TODAY.minusDays(9), TODAY.minusDays(1));
    world.people.save(over);

    takeBreak.back(ANNE);

    assertThat(world.people.absences(ANNE)).containsExactly(over);
    assertThat(world.people.absences(BERIT)).hasSize(1);
  }
}
