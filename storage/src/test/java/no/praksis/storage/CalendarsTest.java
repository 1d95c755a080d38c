package no.praksis.storage;

import static no.praksis.storage.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.schedule.Breaks;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Span;
import no.praksis.practice.schedule.YearlyBreak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarsTest extends StorageTest {
  private static final GroupId G = new GroupId("g");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Span AUTUMN = new Span(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 9));
  private static final Span WINTER = new Span(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 26));

  private Calendars calendars;

  @BeforeEach
  void ports() {
    calendars = storage.calendars();
    write(
        () -> {
          storage.groups().save(group("g"));
          storage.groups().save(group("h"));
        });
  }

  @Test
  void of_groupThatHasNotChosen_isWhatIsProposed() {
    assertThat(calendars.of(G)).isEqualTo(Breaks.proposed(G));
  }

  @Test
  void save_keepsYearlyAndDatedBreaks_ofThisGroupAlone() {
    Breaks breaks =
        calendars
            .of(G)
            .withYearly(Set.of(YearlyBreak.EASTER, YearlyBreak.SQUEEZED_IN))
            .with(WINTER, TODAY)
            .with(AUTUMN, TODAY);
    write(() -> calendars.save(breaks));

    Breaks found = calendars.of(G);
    assertThat(found.yearly()).isEqualTo(breaks.yearly());
    assertThat(found.dated()).containsExactly(AUTUMN, WINTER);
    assertThat(calendars.of(new GroupId("h"))).isEqualTo(Breaks.proposed(new GroupId("h")));
  }

  @Test
  void save_ofNone_isNotWhatIsProposed() {
    write(() -> calendars.save(calendars.of(G).withYearly(Set.of())));
    assertThat(calendars.of(G).yearly()).isEmpty();
  }

  @Test
  void save_again_replacesWhatWas() {
    write(() -> calendars.save(calendars.of(G).with(AUTUMN, TODAY)));
    write(() -> calendars.save(calendars.of(G).ended(AUTUMN, TODAY).with(WINTER, TODAY)));
    assertThat(calendars.of(G).dated()).isEqualTo(List.of(WINTER));
  }

  @Test
  void save_ofWhatAnotherChanged_isStale() {
    Breaks unsaved = calendars.of(G);
    write(() -> calendars.save(unsaved.with(AUTUMN, TODAY)));
    Breaks old = calendars.of(G);
    write(() -> calendars.save(old.with(WINTER, TODAY)));
    assertThatThrownBy(() -> write(() -> calendars.save(old))).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> write(() -> calendars.save(unsaved))).isInstanceOf(StaleVersion.class);
  }
}
