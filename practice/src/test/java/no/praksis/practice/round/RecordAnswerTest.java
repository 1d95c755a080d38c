package no.praksis.practice.round;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.memory.World;
import no.praksis.practice.request.Request;
import no.praksis.practice.round.RecordAnswer.NotAParticipant;
import no.praksis.practice.round.RecordAnswer.NothingSaid;
import no.praksis.practice.round.RecordAnswer.Recorded;
import no.praksis.practice.round.RecordAnswer.Result;
import no.praksis.practice.round.RecordAnswer.RoundClosed;
import no.praksis.practice.round.RecordAnswer.TooLong;
import no.praksis.practice.round.RecordAnswer.Withdrawn;
import org.junit.jupiter.api.Test;

class RecordAnswerTest {
  private final World world = new World();
  private final Round.Open round = world.firstFriday();

  private Result record(PersonId person, Given... given) {
    return world.recordAnswer.record(by(person), round.id(), List.of(given));
  }

  private static Given words(String prompt, String text) {
    return Given.words(prompt, text, Visibility.GROUP);
  }

  private static Given now(String text, Due due) {
    return new Given("now", text, Visibility.GROUP, null, due);
  }

  private List<String> texts(PersonId person) {
    return world.answers.of(round.id(), person).stream().map(Answer::text).toList();
  }

  @Test
  void firstAnswer_isKept_andTheCounterIsBroughtUpToDate() {
    assertThat(record(ANNE, words("well", "It did"))).isEqualTo(new Recorded(true));

    assertThat(texts(ANNE)).containsExactly("It did");
    assertThat(world.outbox.take(Manner.UPDATE))
        .containsExactly(new Notice.RoundMessage(round.id()));
  }

  @Test
  void changedAnswer_replacesTheFirst_andTheCounterStays() {
    record(ANNE, words("well", "It did"), words("looking", "A room"));
    world.outbox.take(Manner.UPDATE);

    assertThat(record(ANNE, words("well", "It did indeed"))).isEqualTo(new Recorded(false));

    assertThat(texts(ANNE)).containsExactly("It did indeed");
    assertThat(world.requests.madeIn(round.id(), ANNE)).isEmpty();
    assertThat(world.outbox.take(Manner.UPDATE)).isEmpty();
  }

  @Test
  void everythingEmptied_takesTheAnswerBack_andTheNextOneIsAFirstAgain() {
    record(ANNE, words("well", "It did"), words("looking", "A room"), now("Ask", null));
    world.outbox.take(Manner.UPDATE);

    assertThat(record(ANNE, words("well", " "), now("", null))).isEqualTo(new Withdrawn());

    assertThat(texts(ANNE)).isEmpty();
    assertThat(world.requests.madeIn(round.id(), ANNE)).isEmpty();
    assertThat(world.points.open(GROUP)).isEmpty();
    assertThat(world.reminders.missing(round)).contains(ANNE);
    assertThat(world.outbox.take(Manner.UPDATE)).hasSize(1);
    assertThat(record(ANNE, words("well", "Again"))).isEqualTo(new Recorded(true));
  }

  @Test
  void nothing_whereNothingWas_isNoAnswer() {
    assertThat(record(ANNE, words("well", "  \n"), now("", null))).isEqualTo(new NothingSaid());
    assertThat(record(ANNE, words("well", "\u200b\u00ad"), now("\u2060", null)))
        .isEqualTo(new NothingSaid());
    assertThat(record(ANNE)).isEqualTo(new NothingSaid());
    assertThat(world.answers.participants(List.of(round.id()))).isEmpty();
  }

  @Test
  void text_ofThreeThousandCharacters_isKept_andOfOneMoreIsNot_whateverTheyAre() {
    String most = "ø".repeat(2_999) + "🙂";

    assertThat(record(ANNE, words("well", most + "."))).isEqualTo(new TooLong(List.of("well")));
    assertThat(texts(ANNE)).isEmpty();
    assertThat(record(ANNE, words("well", most))).isEqualTo(new Recorded(true));
    assertThat(texts(ANNE)).containsExactly(most);
    assertThat(record(BERIT, words("well", "🙂".repeat(3_000)))).isEqualTo(new Recorded(true));
  }

  @Test
  void tooLongTexts_areAllNamed_andWhatStoodBeforeStays() {
    String long1 = "a".repeat(3_001);
    record(ANNE, words("well", "It did"));

    assertThat(record(ANNE, words("well", long1), words("looking", "b"), now(long1, null)))
        .isEqualTo(new TooLong(List.of("well", "now")));
    assertThat(texts(ANNE)).containsExactly("It did");
    assertThat(world.requests.madeIn(round.id(), ANNE)).isEmpty();
  }

  @Test
  void roundThatIsOverByTime_takesNothing_thoughItsTimerHasNotFired() {
    world.clock.set("2026-11-11T11:59");
    assertThat(record(ANNE, words("well", "Just"))).isEqualTo(new Recorded(true));

    world.clock.set("2026-11-11T12:00");
    assertThat(record(ANNE, words("well", "Late"))).isEqualTo(new RoundClosed());
    assertThat(texts(ANNE)).containsExactly("Just");
  }

  @Test
  void roundThatIsClosedOrUnknown_takesNothing() {
    world.closeRound.closeNow(by(KARI), round.id());

    assertThat(record(ANNE, words("well", "Late"))).isEqualTo(new RoundClosed());
    assertThat(
            world.recordAnswer.record(
                by(ANNE), new RoundId("unknown"), List.of(words("well", "Lost"))))
        .isEqualTo(new RoundClosed());
  }

  @Test
  void whoDoesNotTakePart_cannotAnswer() {
    Member berit = world.groups.member(GROUP, BERIT).orElseThrow();
    world.groups.save(berit.left(world.clock.instant()));
    List<Given> given = List.of(words("well", "It did"));

    for (Actor actor : List.of(by(KARI), by(BERIT), by(PAAL), admin(PAAL), Actor.praksis())) {
      assertThat(world.recordAnswer.record(actor, round.id(), given))
          .isEqualTo(new NotAParticipant());
    }
    assertThat(world.answers.in(List.of(round.id()))).isEmpty();
  }

  @Test
  void questionThatTheRoundDoesNotAsk_isPassedOver() {
    record(ANNE, words("well", "It did"), words("unknown", "Lost"));

    assertThat(texts(ANNE)).containsExactly("It did");
  }

  @Test
  void eachAnswer_keepsItsOwnVisibility() {
    record(
        ANNE,
        Given.words("well", "It did", Visibility.FACILITATOR),
        Given.words("looking", "A room", Visibility.ONLY_ME));

    assertThat(world.answers.of(round.id(), ANNE))
        .extracting(Answer::visibility)
        .containsExactly(Visibility.FACILITATOR);
    assertThat(world.requests.madeIn(round.id(), ANNE))
        .map(Request::visibility)
        .contains(Visibility.ONLY_ME);
  }

  @Test
  void actionPointAndRequest_areReworded_notAddedAgain_whenTheAnswerChanges() {
    Due onDate = new Due.OnDate(LocalDate.of(2026, 11, 20));
    record(ANNE, now("Ask one question", null), words("looking", "A room"));
    ActionPoint first = world.points.chosenIn(round.id(), ANNE).orElseThrow();
    Request request = world.requests.madeIn(round.id(), ANNE).orElseThrow();

    record(ANNE, now("Ask two questions", onDate), words("looking", "A larger room"));

    assertThat(world.points.of(ANNE))
        .containsExactly(first.planned("Ask two questions", Visibility.GROUP, onDate));
    assertThat(world.requests.madeIn(List.of(round.id())))
        .containsExactly(request.worded("A larger room", Visibility.GROUP));
  }

  @Test
  void actionPoint_withoutAMoment_isDueNextRound_andAnEmptiedOneGoes() {
    record(ANNE, now("Ask", null), words("well", "It did"));
    assertThat(world.points.of(ANNE))
        .extracting(ActionPoint::due)
        .containsExactly(new Due.NextRound());

    record(ANNE, now("", null), words("well", "It did"));
    assertThat(world.points.of(ANNE)).isEmpty();
  }
}
