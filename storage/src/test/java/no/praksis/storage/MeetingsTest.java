package no.praksis.storage;

import static no.praksis.storage.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import no.praksis.practice.meeting.Meeting;
import no.praksis.practice.meeting.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingsTest extends StorageTest {
  private static final GroupId G = new GroupId("g");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Meeting SECOND =
      new Meeting(new MeetingId("a"), G, DAY.plusDays(14), LocalTime.of(9, 30));
  private static final Meeting FIRST = new Meeting(new MeetingId("b"), G, DAY, null);

  private Meetings meetings;

  @BeforeEach
  void ports() {
    meetings = storage.meetings();
    write(
        () -> {
          storage.groups().save(group("g"));
          storage.groups().save(group("h"));
          meetings.save(SECOND);
          meetings.save(FIRST);
          meetings.save(new Meeting(new MeetingId("c"), new GroupId("h"), DAY, null));
        });
  }

  @Test
  void from_aDay_inOrder_asSaved() {
    assertThat(meetings.from(G, DAY)).containsExactly(FIRST, SECOND);
    assertThat(meetings.from(G, DAY.plusDays(1))).containsExactly(SECOND);
    assertThat(meetings.next(G, DAY.plusDays(15))).isEmpty();
  }

  @Test
  void save_again_movesTheMeeting_andRemoveTakesItAway() {
    Meeting moved = FIRST.movedTo(DAY.plusDays(20), LocalTime.NOON);
    write(() -> meetings.save(moved));
    assertThat(meetings.from(G, DAY)).containsExactly(SECOND, moved);
    write(() -> meetings.remove(SECOND.id()));
    assertThat(meetings.from(G, DAY)).containsExactly(moved);
  }
}
