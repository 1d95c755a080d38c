package no.praksis.practice.request;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.at;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class RequestsRulesTest {
  private final World world = new World();

  private Request request(PersonId person, Visibility visibility) {
    Request request =
        new Request(
            RequestId.random(),
            GROUP,
            person,
            null,
            "a mentor",
            visibility,
            Request.State.OPEN,
            world.clock.instant(),
            null);
    world.requests.save(request);
    return request;
  }

  private Group group() {
    return world.groups.find(GROUP).orElseThrow();
  }

  private List<Notice> toldTo(PersonId person) {
    world.escalateRequest.tend(group());
    return world.outbox.privatelyTo(person);
  }

  @Test
  void share_isForThoseInTheGroup_andSaysSomething() {
    assertThat(world.shareRequest.share(admin(PAAL), GROUP, "a mentor"))
        .isEqualTo(ShareRequest.Result.NOT_IN_THE_GROUP);
    assertThat(world.shareRequest.share(by(ANNE), GROUP, " 🙂 …"))
        .isEqualTo(ShareRequest.Result.NOTHING_SAID);
    assertThat(world.shareRequest.share(by(ANNE), GROUP, "x".repeat(3_001)))
        .isEqualTo(ShareRequest.Result.TOO_LONG);
    assertThat(world.shareRequest.share(by(KARI), GROUP, " a mentor "))
        .isEqualTo(ShareRequest.Result.SHARED);
    assertThat(world.requests.open(GROUP)).extracting(Request::text).containsExactly("a mentor");
  }

  @Test
  void offer_isForThoseWhoMayRead_notOnOnesOwn_andOnlyWhileOpen() {
    Request confided = request(ANNE, Visibility.FACILITATOR);
    assertThat(world.offerHelp.offer(by(LARS), confided.id(), ""))
        .isEqualTo(OfferHelp.Result.NO_SUCH_REQUEST);
    assertThat(world.offerHelp.offer(by(ANNE), confided.id(), ""))
        .isEqualTo(OfferHelp.Result.ONES_OWN);
    assertThat(world.offerHelp.offer(by(KARI), confided.id(), "x".repeat(3_001)))
        .isEqualTo(OfferHelp.Result.TOO_LONG);
    assertThat(world.offerHelp.offer(by(KARI), confided.id(), "with this"))
        .isEqualTo(OfferHelp.Result.OFFERED);
    assertThat(world.offerHelp.offer(by(KARI), confided.id(), "with that"))
        .isEqualTo(OfferHelp.Result.CHANGED);
    assertThat(world.requests.offers(List.of(confided.id()))).hasSize(1);
    world.endRequest.end(by(ANNE), confided.id(), Request.State.FOUND);
    assertThat(world.offerHelp.offer(by(KARI), confided.id(), ""))
        .isEqualTo(OfferHelp.Result.NOT_OPEN);
  }

  @Test
  void end_isForItsAuthorAlone() {
    Request request = request(ANNE, Visibility.GROUP);
    assertThat(world.endRequest.end(by(KARI), request.id(), Request.State.CLOSED))
        .isEqualTo(EndRequest.Result.NOT_ONES_OWN);
    assertThat(world.requests.open(GROUP)).hasSize(1);
  }

  @Test
  void list_showsEachReaderTheirs_andOffersToTheTwoAlone() {
    Request shared = request(ANNE, Visibility.GROUP);
    Request confided = request(ANNE, Visibility.FACILITATOR);
    Request own = request(ANNE, Visibility.ONLY_ME);
    world.offerHelp.offer(by(BERIT), shared.id(), "with this");

    assertThat(world.listRequests.open(by(LARS), GROUP))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.request()).isEqualTo(shared);
              assertThat(one.helpers()).isEqualTo(1);
              assertThat(one.offers()).isEmpty();
              assertThat(one.canHelp()).isTrue();
            });
    assertThat(world.listRequests.open(by(KARI), GROUP))
        .extracting(ListRequests.Wanted::request)
        .containsExactly(shared, confided);
    assertThat(world.listRequests.open(by(ANNE), GROUP))
        .extracting(ListRequests.Wanted::request)
        .containsExactly(shared, confided, own);
    assertThat(world.listRequests.open(by(ANNE), GROUP).getFirst().offers()).hasSize(1);
    assertThat(world.listRequests.open(admin(PAAL), GROUP)).isEmpty();
    assertThat(world.listRequests.offers(by(BERIT)))
        .singleElement()
        .satisfies(one -> assertThat(one.canHelp()).isFalse());
    assertThat(world.listRequests.mine(by(ANNE))).hasSize(3);
  }

  @Test
  void list_leavesOutWhoHasLeft() {
    request(ANNE, Visibility.GROUP);
    world.groups.save(world.groups.member(GROUP, ANNE).orElseThrow().left(world.clock.instant()));
    assertThat(world.listRequests.open(by(LARS), GROUP)).isEmpty();
    world.clock.set("2026-11-20T09:00");
    assertThat(toldTo(ANNE)).isEmpty();
  }

  @Test
  void week_withoutAnOffer_isAskedAboutOnce_inWorkingHours() {
    world.clock.set("2026-11-07T20:00");
    Request request = request(ANNE, Visibility.GROUP);

    assertThat(world.escalateRequest.next(group())).contains(at("2026-11-16T08:00"));
    world.clock.set("2026-11-16T07:59");
    assertThat(toldTo(ANNE)).isEmpty();
    world.clock.set("2026-11-16T08:00");
    assertThat(toldTo(ANNE)).containsExactly(new Notice.StillLooking(request.id()));
    assertThat(toldTo(KARI)).containsExactly(new Notice.RequestUnanswered(request.id()));
    assertThat(world.escalateRequest.next(group())).isEmpty();
    assertThat(toldTo(ANNE)).hasSize(1);
  }

  @Test
  void absence_putsTheQuestionOff() {
    Request request = request(ANNE, Visibility.FACILITATOR);
    world.people.save(new Away(ANNE, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 20)));
    assertThat(world.escalateRequest.next(group())).contains(at("2026-11-23T08:00"));
    world.clock.set("2026-11-23T08:00");
    assertThat(toldTo(ANNE)).containsExactly(new Notice.StillLooking(request.id()));
    assertThat(toldTo(KARI)).isEmpty();
  }

  @Test
  void whatIsHelpedWith_ended_orOnesOwn_isNotAskedAbout() {
    request(ANNE, Visibility.ONLY_ME);
    Request helped = request(ANNE, Visibility.GROUP);
    world.offerHelp.offer(by(BERIT), helped.id(), "");
    Request ended = request(ANNE, Visibility.GROUP);
    world.endRequest.end(by(ANNE), ended.id(), Request.State.CLOSED);
    assertThat(world.escalateRequest.next(group())).isEmpty();
    world.clock.set("2026-11-23T08:00");
    assertThat(toldTo(KARI)).isEmpty();
  }
}
