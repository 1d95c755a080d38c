package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.ListActionPoints;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class SayingsTest {
  private static final String POINT = "Ask one question";

  private final World world = new World();

  private Round.Open chosen(Visibility visibility) {
    Round.Open first = world.firstFriday();
    world.clock.set("2026-11-06T12:00");
    record(first, new Given("now", POINT, visibility, null, new Due.NextRound()));
    world.clock.set("2026-11-13T11:30");
    world.closeRound.closeDue(first.id());
    return world.opened(world.schedule());
  }

  private void record(Round.Open round, Given... given) {
    world.recordAnswer.record(by(ANNE), round.id(), List.of(given));
  }

  private static Given since(Outcome outcome, String note, Visibility visibility) {
    return new Given("since", note, visibility, outcome, null);
  }

  private List<Said> seenBy(Actor actor, Round.Open round) {
    return world.sayings.in(List.of(round), world.policy.lens(actor, GROUP));
  }

  private List<String> texts(Actor actor, Round.Open round) {
    return seenBy(actor, round).stream().map(Said::text).toList();
  }

  @Test
  void answers_areShown_asTheirAuthorChose() {
    Round.Open round = world.firstFriday();
    record(
        round,
        Given.words("well", "for all", Visibility.GROUP),
        Given.words("looking", "for the facilitator", Visibility.FACILITATOR),
        new Given("now", "for me", Visibility.ONLY_ME, null, null));

    assertThat(texts(by(BERIT), round)).containsExactly("for all");
    assertThat(texts(by(LARS), round)).containsExactly("for all");
    assertThat(texts(by(KARI), round)).containsExactly("for all", "for the facilitator");
    assertThat(texts(by(ANNE), round)).containsExactly("for all", "for the facilitator", "for me");
    assertThat(texts(admin(PAAL), round)).isEmpty();
    assertThat(world.sayings.in(List.of(round), Lens.CHANNEL))
        .extracting(Said::text)
        .containsExactly("for all");
  }

  @Test
  void tried_isShown_withThePoint() {
    Round.Open round = chosen(Visibility.GROUP);
    record(round, since(Outcome.TRIED, "Went well", Visibility.GROUP));

    assertThat(seenBy(by(BERIT), round))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.text()).isEqualTo("Went well");
              assertThat(said.about()).isEqualTo(POINT);
            });
  }

  @Test
  void notYetAndLetGo_areShownToNobody_whateverWasWritten() {
    Round.Open round = chosen(Visibility.GROUP);
    for (Outcome outcome : List.of(Outcome.NOT_YET, Outcome.LET_GO)) {
      record(round, since(outcome, "Too much to do", Visibility.GROUP));

      for (Actor actor : List.of(by(BERIT), by(LARS), by(KARI), admin(PAAL))) {
        assertThat(seenBy(actor, round)).isEmpty();
      }
    }
  }

  @Test
  void followUpOfAPrivatePoint_isShown_withoutThePoint() {
    Round.Open round = chosen(Visibility.ONLY_ME);
    record(round, since(Outcome.TRIED, "Went well", Visibility.GROUP));

    assertThat(seenBy(by(BERIT), round))
        .singleElement()
        .satisfies(said -> assertThat(said.about()).isEmpty());
    assertThat(seenBy(by(KARI), round)).extracting(Said::about).containsExactly("");
    assertThat(seenBy(by(ANNE), round)).extracting(Said::about).containsExactly(POINT);
  }

  @Test
  void followUpOfAPrivatePoint_withoutALine_isNotShownAtAll() {
    Round.Open round = chosen(Visibility.ONLY_ME);
    record(round, since(Outcome.TRIED, "", Visibility.GROUP));

    assertThat(seenBy(by(BERIT), round)).isEmpty();
    assertThat(seenBy(by(KARI), round)).isEmpty();
  }

  @Test
  void followUpOfAPointGivenToTheFacilitator_showsItToHerAlone() {
    Round.Open round = chosen(Visibility.FACILITATOR);
    record(round, since(Outcome.TRIED, "Went well", Visibility.GROUP));

    assertThat(seenBy(by(KARI), round)).extracting(Said::about).containsExactly(POINT);
    assertThat(seenBy(by(LARS), round)).extracting(Said::about).containsExactly("");
  }

  @Test
  void privateFollowUp_ofASharedPoint_isShownToNobodyElse() {
    Round.Open round = chosen(Visibility.GROUP);
    record(round, since(Outcome.TRIED, "It hurt", Visibility.ONLY_ME));

    assertThat(seenBy(by(BERIT), round)).isEmpty();
    assertThat(seenBy(by(KARI), round)).isEmpty();
    assertThat(texts(by(ANNE), round)).containsExactly("It hurt");
  }

  @Test
  void openPoints_listsWhatTheGroupMaySee_andOnesOwnElsewhere() {
    chosen(Visibility.FACILITATOR);
    ListActionPoints list = new ListActionPoints(world.policy, world.points);

    assertThat(list.shared(by(BERIT), GROUP)).isEmpty();
    assertThat(list.shared(admin(PAAL), GROUP)).isEmpty();
    assertThat(list.mine(by(ANNE))).extracting(ActionPoint::text).containsExactly(POINT);
    assertThat(list.mine(by(BERIT))).isEmpty();
  }
}
