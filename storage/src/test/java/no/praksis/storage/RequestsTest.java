package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final PersonId ADA = new PersonId("ada");

  private Requests requests;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    requests = storage.requests();
  }

  @Test
  void find_comesBackAsSaved_andIsReplacedOrRemoved() {
    Request request = request("q", "r1", "ada", FRIDAY);
    write(() -> requests.save(request));
    assertThat(requests.find(request.id())).contains(request);
    Request changed = request.worded("somebody else", Visibility.ONLY_ME);
    write(() -> requests.save(changed));
    assertThat(requests.madeIn(R1, ADA)).contains(changed);
    assertThat(requests.madeIn(R2, ADA)).isEmpty();
    write(() -> requests.remove(request.id()));
    assertThat(requests.find(request.id())).isEmpty();
  }

  @Test
  void make_aSecondTimeInTheRound_wordsTheFirstAnew() {
    Request first = request("q", "r1", "ada", FRIDAY);
    write(() -> requests.make(first));
    write(() -> requests.save(first.in(Request.State.FOUND).asked(WEDNESDAY)));
    write(
        () ->
            requests.make(
                request("q2", "r1", "ada", WEDNESDAY).worded("a room", Visibility.ONLY_ME)));
    assertThat(requests.madeIn(List.of(R1)))
        .containsExactly(
            first.in(Request.State.FOUND).asked(WEDNESDAY).worded("a room", Visibility.ONLY_ME));
  }

  @Test
  void made_isWhatBeganInTheSpan_inTheOrderOfMaking() {
    Request early = request("early", "r1", "ada", FRIDAY);
    Request late = request("late", "r2", "ada", WEDNESDAY);
    write(() -> List.of(late, early).forEach(requests::save));
    GroupId group = early.group();
    assertThat(requests.made(group, FRIDAY, WEDNESDAY.plusSeconds(1))).containsExactly(early, late);
    assertThat(requests.made(group, FRIDAY, WEDNESDAY)).containsExactly(early);
    assertThat(requests.made(group, WEDNESDAY, WEDNESDAY.plusSeconds(1))).containsExactly(late);
    assertThat(requests.made(new GroupId("other"), FRIDAY, WEDNESDAY.plusSeconds(1))).isEmpty();
  }

  @Test
  void request_outsideOfRounds_comesBackAsSaved() {
    Request request =
        new Request(
            new RequestId("q"),
            new GroupId("g"),
            ADA,
            null,
            "a mentor",
            Visibility.GROUP,
            Request.State.OPEN,
            FRIDAY,
            null);
    write(() -> requests.save(request));
    assertThat(requests.find(request.id())).contains(request);
    Request asked = request.asked(WEDNESDAY).in(Request.State.FOUND);
    write(() -> requests.save(asked));
    assertThat(requests.find(request.id())).contains(asked);
    assertThat(requests.madeIn(List.of(R1, R2))).isEmpty();
  }

  @Test
  void open_oldestFirst_of_newestFirst() {
    Request found = request("found", "r2", "ada", FRIDAY).in(Request.State.FOUND);
    write(
        () -> {
          requests.save(request("late", "r1", "ada", WEDNESDAY));
          requests.save(request("first", "r1", "bo", FRIDAY));
          requests.save(found);
        });
    assertThat(requests.open(new GroupId("g")))
        .extracting(request -> request.id().value())
        .containsExactly("first", "late");
    assertThat(requests.open(new GroupId("other"))).isEmpty();
    assertThat(requests.of(ADA))
        .extracting(request -> request.id().value())
        .containsExactly("late", "found");
  }

  @Test
  void offer_isOneOfEachPerson_andGoesWithItsRequest() {
    Request one = request("q", "r1", "ada", FRIDAY);
    Request two = request("q2", "r2", "ada", FRIDAY);
    Offer offer = new Offer(one.id(), new PersonId("bo"), "“I know her”", FRIDAY);
    Offer again = new Offer(one.id(), new PersonId("bo"), "", WEDNESDAY);
    Offer other = new Offer(two.id(), new PersonId("bo"), "", FRIDAY);
    write(
        () -> {
          requests.save(one);
          requests.save(two);
          requests.save(offer);
          requests.save(other);
        });
    assertThat(requests.offers(List.of(one.id(), two.id()))).containsExactly(offer, other);
    write(() -> requests.save(again));
    assertThat(requests.offers(List.of(one.id()))).containsExactly(again);
    assertThat(requests.offersBy(new PersonId("bo"))).containsExactly(again, other);
    write(() -> requests.remove(one.id()));
    assertThat(requests.offersBy(new PersonId("bo"))).containsExactly(other);
  }

  @Test
  void madeIn_rounds_inTheOrderOfMaking() {
    write(
        () -> {
          requests.save(request("late", "r1", "ada", WEDNESDAY));
          requests.save(request("first", "r2", "bo", FRIDAY));
          requests.save(request("second", "r1", "bo", FRIDAY));
        });
    assertThat(requests.madeIn(List.of(R1, R2)))
        .extracting(request -> request.id().value())
        .containsExactly("first", "second", "late");
    assertThat(requests.madeIn(List.of(R2))).hasSize(1);
  }
}
