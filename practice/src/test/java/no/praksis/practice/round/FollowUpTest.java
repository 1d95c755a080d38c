package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoint.State;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.memory.World;
import no.praksis.practice.round.RecordAnswer.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anne chose an action point in the first round; the second one is open. */
class FollowUpTest {
  private static final Due NEXT = new Due.NextRound();
  private static final Due LATER = new Due.OnDate(LocalDate.of(2026, 11, 18));

  private final World world = new World();
  private Round.Open first;
  private Round.Open second;
  private ActionPoint point;

  @BeforeEach
  void chooseAPoint() {
    first = world.firstFriday();
    world.clock.set("2026-11-06T12:00");
    plan(first, "Ask one question", NEXT);
    second = open("2026-11-13T11:30");
    point = world.points.chosenIn(first.id(), ANNE).orElseThrow();
  }

  private Round.Open open(String friday) {
    world.clock.set(friday);
    world.rounds.open().forEach(round -> world.closeRound.closeDue(round.id()));
    return world.opened(world.schedule());
  }

  private void plan(Round.Open round, String text, Due due) {
    world.recordAnswer.record(
        by(ANNE), round.id(), List.of(new Given("now", text, Visibility.GROUP, null, due)));
  }

  private RecordAnswer.Result followUp(@Nullable Outcome outcome, String note, @Nullable Due due) {
    return world.recordAnswer.record(
        by(ANNE),
        second.id(),
        List.of(
            new Given("since", note, Visibility.GROUP, outcome, due),
            Given.words("well", "It did", Visibility.GROUP)));
  }

  private ActionPoint found() {
    return world.points.find(point.id()).orElseThrow();
  }

  private Optional<ActionPoint> asked(Round.Open round) {
    return AskedPoint.in(round, ANNE, world.points);
  }

  @Test
  void tried_closesThePoint_andIsNotAskedAboutAgain() {
    assertThat(followUp(Outcome.TRIED, "Went well", null)).isEqualTo(new Recorded(true));

    assertThat(found().state()).isEqualTo(State.TRIED);
    assertThat(world.points.followUp(second.id(), ANNE)).map(FollowUp::note).contains("Went well");
    assertThat(asked(open("2026-11-20T11:30"))).isEmpty();
  }

  @Test
  void outcomeAlone_inOneTap_isAnAnswer() {
    Given tap = new Given("since", "", Visibility.GROUP, Outcome.TRIED, null);

    assertThat(world.recordAnswer.record(by(ANNE), second.id(), List.of(tap)))
        .isEqualTo(new Recorded(true));
  }

  @Test
  void notYet_keepsItOpen_andTheNextRoundAsksAgain() {
    followUp(Outcome.NOT_YET, "", null);

    assertThat(found().state()).isEqualTo(State.OPEN);
    assertThat(asked(open("2026-11-20T11:30"))).contains(found());
  }

  @Test
  void notYet_withALaterMoment_isAskedAboutAfterIt() {
    followUp(Outcome.NOT_YET, "", new Due.OnDate(LocalDate.of(2026, 11, 25)));

    assertThat(asked(open("2026-11-20T11:30"))).isEmpty();
    assertThat(asked(open("2026-11-27T11:30"))).contains(found());
  }

  @Test
  void letGo_closesThePoint_andIsNotAskedAboutAgain() {
    followUp(Outcome.LET_GO, "", null);

    assertThat(found().state()).isEqualTo(State.LET_GO);
    assertThat(asked(open("2026-11-20T11:30"))).isEmpty();
  }

  @Test
  void changedFollowUp_countsFromHowThePointWasBefore() {
    followUp(Outcome.NOT_YET, "", LATER);
    assertThat(asked(second)).contains(found());

    followUp(Outcome.TRIED, "After all", null);
    assertThat(found()).isEqualTo(point.followedUp(Outcome.TRIED, NEXT));

    followUp(Outcome.LET_GO, "", null);
    assertThat(found()).isEqualTo(point.followedUp(Outcome.LET_GO, NEXT));
    assertThat(world.points.followUps(List.of(second.id()))).hasSize(1);
  }

  @Test
  void followUpTakenBack_restoresThePoint() {
    followUp(Outcome.NOT_YET, "", LATER);

    followUp(null, "", null);

    assertThat(found()).isEqualTo(point);
    assertThat(world.points.followUps(List.of(second.id()))).isEmpty();
    assertThat(asked(second)).contains(point);
  }

  @Test
  void everythingEmptied_restoresThePointToo() {
    followUp(Outcome.TRIED, "Went well", null);

    assertThat(world.recordAnswer.record(by(ANNE), second.id(), List.of()))
        .isEqualTo(new RecordAnswer.Withdrawn());
    assertThat(found()).isEqualTo(point);
  }

  @Test
  void pointChosenInARound_isNotAskedAboutInTheSame() {
    assertThat(asked(first)).isEmpty();
  }

  @Test
  void oldestDuePoint_isAskedAbout_oneAtATime() {
    plan(second, "Ask two questions", NEXT);
    Round.Open third = open("2026-11-20T11:30");
    assertThat(asked(third)).map(ActionPoint::text).contains("Ask one question");

    Given tried = new Given("since", "", Visibility.GROUP, Outcome.TRIED, null);
    world.recordAnswer.record(by(ANNE), third.id(), List.of(tried));

    assertThat(asked(third)).map(ActionPoint::text).contains("Ask one question");
    assertThat(asked(open("2026-11-27T11:30")))
        .map(ActionPoint::text)
        .contains("Ask two questions");
  }

  @Test
  void olderPointThatIsNotDue_letsTheYoungerGoFirst() {
    world.recordAnswer.record(
        by(ANNE),
        second.id(),
        List.of(
            new Given(
                "since",
                "",
                Visibility.GROUP,
                Outcome.NOT_YET,
                new Due.OnDate(LocalDate.of(2026, 12, 24))),
            new Given("now", "Ask two questions", Visibility.GROUP, null, NEXT)));

    assertThat(asked(open("2026-11-20T11:30")))
        .map(ActionPoint::text)
        .contains("Ask two questions");
  }

  @Test
  void pointWithADate_isAskedAbout_onThatDayOrLater() {
    Due onSecond = new Due.OnDate(second.date());
    assertThat(onSecond.before(second.date(), second.opensAt())).isTrue();
    assertThat(onSecond.before(second.date().minusDays(1), second.opensAt())).isFalse();
  }

  @Test
  void somebodyElsesPoint_isNotAskedAbout() {
    assertThat(AskedPoint.in(second, BERIT, world.points)).isEmpty();
    assertThat(world.points.open(GROUP, KARI)).isEmpty();
  }
}
