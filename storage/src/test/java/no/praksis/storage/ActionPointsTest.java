package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionPointsTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");
  private static final GroupId G = new GroupId("g");
  private static final Due CHRISTMAS = new Due.OnDate(LocalDate.of(2026, 12, 24));

  private ActionPoints points;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    points = storage.actionPoints();
  }

  private void save(ActionPoint... all) {
    write(
        () -> {
          for (ActionPoint point : all) {
            points.save(point);
          }
        });
  }

  @Test
  void points_ofNoRound_areKeptBesideEachOther() {
    ActionPoint one = ofNoRound(point("a", "r1", "ada", FRIDAY));
    ActionPoint another = ofNoRound(point("b", "r1", "ada", WEDNESDAY.plusSeconds(1)));
    save(one, another);

    assertThat(points.of(ADA)).containsExactlyInAnyOrder(one, another);
    assertThat(points.open(G, ADA)).containsExactlyInAnyOrder(one, another);
    assertThat(points.chosenIn(R1, ADA)).isEmpty();
  }

  private static ActionPoint ofNoRound(ActionPoint one) {
    return new ActionPoint(
        one.id(),
        one.group(),
        one.person(),
        null,
        one.text(),
        one.visibility(),
        one.due(),
        one.state(),
        one.plannedAt());
  }

  private static FollowUp followUp(String point, @Nullable RoundId round, Instant at) {
    return new FollowUp(
        new ActionPointId(point),
        round,
        Outcome.NOT_YET,
        "not “yet”",
        Visibility.FACILITATOR,
        CHRISTMAS,
        at);
  }

  @Test
  void save_dueAtAMeeting_comesBackAsSaved() {
    Due due = new Due.AtMeeting(new MeetingId("m 1"), LocalDate.of(2026, 12, 1), WEDNESDAY);
    ActionPoint point = point("p", "r1", "ada", FRIDAY).due(due);
    write(() -> points.save(point));
    assertThat(points.find(point.id())).contains(point);
  }

  @Test
  void find_comesBackAsSaved_andIsReplaced() {
    ActionPoint point = point("a", "r1", "ada", FRIDAY);
    save(point);
    assertThat(points.find(point.id())).contains(point);
    ActionPoint changed =
        point.planned("other", Visibility.ONLY_ME, CHRISTMAS).followedUp(Outcome.TRIED, CHRISTMAS);
    save(changed);
    assertThat(points.find(point.id())).contains(changed);
    assertThat(points.find(List.of(point.id(), new ActionPointId("none"))))
        .containsExactly(changed);
    assertThat(points.find(List.of())).isEmpty();
    assertThat(points.chosenIn(R1, ADA)).contains(changed);
    assertThat(points.chosenIn(R2, ADA)).isEmpty();
  }

  @Test
  void choose_aSecondTimeInTheRound_changesTheFirst() {
    ActionPoint first = point("a", "r1", "ada", FRIDAY);
    write(() -> points.choose(first));
    save(first.followedUp(Outcome.TRIED, CHRISTMAS));
    ActionPoint second =
        point("b", "r1", "ada", WEDNESDAY).planned("other", Visibility.ONLY_ME, CHRISTMAS);
    write(() -> points.choose(second));
    assertThat(points.chosenIn(List.of(R1)))
        .containsExactly(
            first
                .followedUp(Outcome.TRIED, CHRISTMAS)
                .planned("other", Visibility.ONLY_ME, CHRISTMAS));
  }

  @Test
  void secondPoint_ofOnePersonInOneRound_isRefused() {
    save(point("a", "r1", "ada", FRIDAY));
    assertThatThrownBy(() -> save(point("b", "r1", "ada", FRIDAY)))
        .isInstanceOf(StatementFailed.class);
  }

  @Test
  void chosenIn_rounds_inTheOrderOfChoosing() {
    save(
        point("c", "r2", "ada", FRIDAY),
        point("b", "r1", "bo", FRIDAY),
        point("a", "r1", "ada", FRIDAY.minusSeconds(1)));
    assertThat(points.chosenIn(List.of(R1, R2)))
        .extracting(point -> point.id().value())
        .containsExactly("a", "c", "b");
    assertThat(points.chosenIn(List.of(R2))).hasSize(1);
  }

  @Test
  void open_oldestFirst_of_newestFirst() {
    save(
        point("new", "r2", "ada", WEDNESDAY),
        point("old", "r1", "ada", FRIDAY),
        point("other", "r1", "bo", FRIDAY.plusSeconds(1)));
    assertThat(points.open(G, ADA))
        .extracting(point -> point.id().value())
        .containsExactly("old", "new");
    assertThat(points.open(G))
        .extracting(point -> point.id().value())
        .containsExactly("old", "other", "new");
    save(point("old", "r1", "ada", FRIDAY).followedUp(Outcome.LET_GO, CHRISTMAS));
    assertThat(points.open(G, ADA)).hasSize(1);
    assertThat(points.of(ADA))
        .extracting(point -> point.id().value())
        .containsExactly("new", "old");
  }

  @Test
  void followUp_comesBackAsSaved_andIsReplacedOrRemoved() {
    save(point("a", "r1", "ada", FRIDAY), point("b", "r1", "bo", FRIDAY));
    FollowUp said = followUp("a", R2, WEDNESDAY);
    write(() -> points.save(said));
    assertThat(points.followUp(R2, ADA)).contains(said);
    assertThat(points.followUp(R2, BO)).isEmpty();
    FollowUp changed =
        new FollowUp(
            said.point(),
            R2,
            Outcome.TRIED,
            "",
            Visibility.GROUP,
            new Due.NextRound(),
            WEDNESDAY.plusSeconds(1));
    write(() -> points.save(changed));
    assertThat(points.followUp(R2, ADA)).contains(changed);
    write(() -> points.remove(changed));
    assertThat(points.followUp(R2, ADA)).isEmpty();
  }

  @Test
  void followUp_ofAnUnknownPoint_isRefused() {
    assertThatThrownBy(() -> write(() -> points.save(followUp("x", R2, FRIDAY))))
        .isInstanceOf(StatementFailed.class);
  }

  @Test
  void followUps_inTheOrderOfSaying() {
    save(point("a", "r1", "ada", FRIDAY), point("b", "r1", "bo", FRIDAY));
    write(
        () -> {
          points.save(followUp("b", R2, WEDNESDAY));
          points.save(followUp("a", R2, FRIDAY));
        });
    assertThat(points.followUps(List.of(R1, R2)))
        .extracting(said -> said.point().value())
        .containsExactly("a", "b");
    assertThat(points.followUps(List.of(R1))).isEmpty();
  }

  @Test
  void followUps_outsideOfRounds_areOneOfEachPoint_untilARoundTakesThemUp() {
    save(point("a", "r1", "ada", FRIDAY));
    FollowUp outside = followUp("a", null, FRIDAY);
    write(() -> points.save(outside.noted("first")));
    write(() -> points.save(outside));
    assertThat(points.followUps(outside.point())).containsExactly(outside);
    assertThat(points.followUps(List.of(R1, R2))).isEmpty();
    write(() -> points.takeUp(R2));
    assertThat(points.followUps(List.of(R2))).containsExactly(outside.in(R2));
    FollowUp later = followUp("a", null, WEDNESDAY);
    write(() -> points.save(later));
    assertThat(points.followUps(outside.point())).containsExactly(outside.in(R2), later);
    write(() -> points.remove(later));
    assertThat(points.followUps(outside.point())).containsExactly(outside.in(R2));
  }

  @Test
  void remove_takesFollowUpsToo() {
    save(point("a", "r1", "ada", FRIDAY));
    write(() -> points.save(followUp("a", R2, WEDNESDAY)));
    write(() -> points.remove(new ActionPointId("a")));
    assertThat(points.of(ADA)).isEmpty();
    assertThat(points.followUp(R2, ADA)).isEmpty();
  }
}
