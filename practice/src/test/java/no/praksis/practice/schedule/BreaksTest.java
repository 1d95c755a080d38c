package no.praksis.practice.schedule;

import static no.praksis.practice.memory.World.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BreaksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  private static final Breaks NONE = Breaks.proposed(GROUP);

  private static Span days(int from, int until) {
    return new Span(TODAY.plusDays(from), TODAY.plusDays(until));
  }

  @Test
  void with_keepsSeveral_inOrder() {
    assertThat(NONE.with(days(20, 25), TODAY).with(days(3, 5), TODAY).dated())
        .containsExactly(days(3, 5), days(20, 25));
  }

  @Test
  void with_makesOneOfThoseThatOverlap() {
    assertThat(
            NONE.with(days(3, 5), TODAY).with(days(8, 12), TODAY).with(days(5, 9), TODAY).dated())
        .containsExactly(days(3, 12));
  }

  @Test
  void with_givesTheOneThatRunsANewEnd_alsoAnEarlierOne() {
    Breaks running = NONE.with(days(-3, 20), TODAY);
    assertThat(running.with(days(0, 5), TODAY).dated()).containsExactly(days(-3, 5));
    assertThat(running.with(days(0, 30), TODAY).dated()).containsExactly(days(-3, 30));
  }

  @Test
  void ended_keepsTheDaysThatHavePassed() {
    Breaks breaks = NONE.with(days(-3, 20), TODAY).with(days(40, 41), TODAY);
    assertThat(breaks.ended(days(-3, 20), TODAY).dated())
        .containsExactly(days(-3, -1), days(40, 41));
    assertThat(breaks.ended(days(40, 41), TODAY).dated()).containsExactly(days(-3, 20));
  }

  @Test
  void runningOrNext_passesOverThoseThatAreOver() {
    Breaks breaks = NONE.with(days(-9, -5), TODAY).with(days(4, 6), TODAY);
    assertThat(breaks.runningOrNext(TODAY)).contains(days(4, 6));
    assertThat(NONE.runningOrNext(TODAY)).isEmpty();
  }
}
