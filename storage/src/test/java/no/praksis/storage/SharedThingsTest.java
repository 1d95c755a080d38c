package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.answer;
import static no.praksis.storage.Samples.point;
import static no.praksis.storage.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.privacy.SharedThing;
import no.praksis.practice.privacy.SharedThing.Handle;
import no.praksis.practice.privacy.SharedThing.Kind;
import no.praksis.practice.privacy.SharedThings;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.round.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedThingsTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");
  private static final RoundId R1 = new RoundId("r1");
  private static final GroupId G = new GroupId("g");
  private static final List<Visibility> TO_ALL = List.of(Visibility.GROUP);

  private SharedThings things;

  @BeforeEach
  void fill() {
    Samples.practice(storage);
    things = storage.sharedThings();
    write(
        () -> {
          storage
              .answers()
              .replace(
                  R1,
                  ADA,
                  List.of(
                      answer("r1", "ada", "well", "an answer"),
                      new Answer(R1, ADA, "own", "for me alone", Visibility.ONLY_ME, FRIDAY)));
          storage.answers().replace(R1, BO, List.of(answer("r1", "bo", "well", "bo's")));
          storage.actionPoints().save(point("a", "r1", "ada", WEDNESDAY));
          storage.actionPoints().save(followUp("r1", Outcome.TRIED, "a note"));
          storage.actionPoints().save(followUp("r2", Outcome.NOT_YET, "hidden"));
          storage.requests().save(request("q", "r1", "ada", FRIDAY));
          storage
              .recognitions()
              .save(
                  new Recognition(
                      new RecognitionId("n"),
                      G,
                      ADA,
                      BO,
                      "a recognition",
                      null,
                      Visibility.GROUP,
                      FRIDAY));
        });
  }

  private static FollowUp followUp(String round, Outcome outcome, String note) {
    return new FollowUp(
        new ActionPointId("a"),
        new RoundId(round),
        outcome,
        note,
        Visibility.GROUP,
        new Due.NextRound(),
        FRIDAY);
  }

  @Test
  void by_isAllThatTheAuthorHasShared_newestFirst() {
    List<SharedThing> mine = things.by(ADA, 0, 10);
    assertThat(mine)
        .extracting(SharedThing::text)
        .containsExactlyInAnyOrder(
            "try a", "an answer", "a note", "somebody who knows", "a recognition");
    assertThat(mine.getFirst().text()).isEqualTo("try a");
    assertThat(mine).allMatch(thing -> ADA.equals(thing.author()) && thing.group().equals(G));
    assertThat(things.by(ADA, 3, 10)).isEqualTo(mine.subList(3, 5));
    assertThat(things.by(ADA, 0, 2)).isEqualTo(mine.subList(0, 2));
  }

  @Test
  void inGroup_isWhatIsSeenThere_ofEverybody() {
    assertThat(things.in(G, TO_ALL, 0, 10))
        .extracting(SharedThing::text)
        .containsExactlyInAnyOrder("try a", "an answer", "a note", "a recognition", "bo's");
    assertThat(things.in(G, List.of(Visibility.GROUP, Visibility.FACILITATOR), 0, 10))
        .extracting(SharedThing::text)
        .contains("somebody who knows");
    assertThat(things.in(new GroupId("other"), TO_ALL, 0, 10)).isEmpty();
  }

  @Test
  void remove_takesOutThatThingAlone_andItsHandleFindsNothingMore() {
    for (SharedThing thing : things.by(ADA, 0, 10)) {
      Handle handle = Handle.of(thing.handle().text()).orElseThrow();
      if (things.find(handle).isPresent()) {
        assertThat(things.find(handle)).contains(thing);
        write(() -> things.remove(handle));
      }
      assertThat(things.find(handle)).isEmpty();
    }
    assertThat(things.by(ADA, 0, 10)).isEmpty();
    assertThat(things.by(BO, 0, 10)).hasSize(1);
    assertThat(storage.answers().of(R1, ADA)).extracting(Answer::text).contains("for me alone");
    assertThat(storage.requests().find(new RequestId("q"))).isEmpty();
  }

  @Test
  void followUp_losesItsWords_andKeepsItsOutcome() {
    Handle handle =
        things.by(ADA, 0, 10).stream()
            .map(SharedThing::handle)
            .filter(one -> one.kind() == Kind.FOLLOW_UP)
            .findFirst()
            .orElseThrow();
    write(() -> things.remove(handle));
    assertThat(storage.actionPoints().followUp(R1, ADA))
        .hasValueSatisfying(
            after -> {
              assertThat(after.note()).isEmpty();
              assertThat(after.outcome()).isEqualTo(Outcome.TRIED);
            });
  }

  @Test
  void anonymousAnswers_areThereFromSixOn_withoutAnAuthor() {
    List<String> five = List.of("one", "two", "three", "four", "five");
    write(() -> storage.anonymousAnswers().add(R1, "effect", five));
    assertThat(things.in(G, TO_ALL, 0, 20)).noneMatch(thing -> thing.text().equals("one"));
    write(() -> storage.anonymousAnswers().add(R1, "effect", List.of("six", "slipped through")));
    SharedThing slipped =
        things.in(G, TO_ALL, 0, 20).stream()
            .filter(thing -> thing.text().equals("slipped through"))
            .findFirst()
            .orElseThrow();
    assertThat(slipped.author()).isNull();
    assertThat(things.find(slipped.handle())).contains(slipped);
    write(() -> things.remove(slipped.handle()));
    assertThat(things.find(slipped.handle())).isEmpty();
    assertThat(things.in(G, TO_ALL, 0, 20)).anyMatch(thing -> thing.text().equals("six"));
  }

  @Test
  void handle_ofAnAnswerThatWasChanged_findsNothing() {
    Handle handle = things.by(BO, 0, 1).getFirst().handle();
    write(
        () ->
            storage
                .answers()
                .replace(
                    R1,
                    BO,
                    List.of(new Answer(R1, BO, "well", "other", Visibility.GROUP, WEDNESDAY))));
    assertThat(things.find(handle)).isEmpty();
  }

  @Test
  void handle_thatSomebodyMadeUp_findsNothing() {
    for (String key : List.of("", "1", "1.x", "x.1", "1.2.3", "99999999999999999999.1", "' OR 1")) {
      assertThat(things.find(new Handle(Kind.ANSWER, key))).as(key).isEmpty();
      assertThat(things.find(new Handle(Kind.REQUEST, key))).as(key).isEmpty();
    }
    assertThat(Handle.of("NOTHING/1")).isEmpty();
    assertThat(Handle.of("ANSWER")).isEmpty();
  }
}
