package no.praksis.storage;

import static no.praksis.storage.Samples.DATE;
import static no.praksis.storage.Samples.group;
import static no.praksis.storage.Samples.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest extends StorageTest {
  private static final GroupId G = new GroupId("g");

  private Schedules schedules;

  @BeforeEach
  void ports() {
    schedules = storage.schedules();
    write(
        () -> {
          storage.groups().save(group("g"));
          storage.groups().save(group("h"));
          schedules.save(schedule("b", "g"));
          schedules.save(schedule("a", "g"));
          schedules.save(schedule("c", "h"));
        });
  }

  private Schedule found(String id) {
    return schedules.find(new ScheduleId(id)).orElseThrow();
  }

  @Test
  void find_comesBackAsSaved() {
    Schedule saved = schedule("a", "g");
    Schedule found = found("a");
    assertThat(found.recurrence()).isEqualTo(saved.recurrence());
    assertThat(found.window()).isEqualTo(saved.window());
    assertThat(found.handledThrough()).isEqualTo(saved.handledThrough());
    assertThat(found.version()).isEqualTo(1);
    assertThat(schedules.find(new ScheduleId("x"))).isEmpty();
  }

  @Test
  void of_group_inTheOrderOfAdding_alsoAfterChanges() {
    write(() -> schedules.save(found("b").handledThrough(DATE.plusDays(7))));
    assertThat(schedules.of(G))
        .extracting(schedule -> schedule.id().value())
        .containsExactly("b", "a");
    assertThat(schedules.all()).hasSize(3);
  }

  @Test
  void save_withSkips_keepsThem() {
    Schedule changed = found("a").skipping(DATE.plusDays(14)).skipping(DATE.plusDays(7));
    write(() -> schedules.save(changed));
    Schedule found = found("a");
    assertThat(found.skipped()).isEqualTo(changed.skipped());
    write(() -> schedules.save(found.skippingNothing()));
    assertThat(found("a").skipped()).isEmpty();
  }

  @Test
  void save_ofWhatAnotherChanged_isStale() {
    Schedule old = found("a");
    write(() -> schedules.save(old.handledThrough(DATE.plusDays(7))));
    assertThatThrownBy(() -> write(() -> schedules.save(old.skipping(DATE))))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void save_ofWhatAnotherRemoved_isStale() {
    Schedule old = found("a");
    write(() -> schedules.remove(old.id()));
    assertThatThrownBy(() -> write(() -> schedules.save(old))).isInstanceOf(StaleVersion.class);
    assertThat(schedules.of(G)).hasSize(1);
  }
}
