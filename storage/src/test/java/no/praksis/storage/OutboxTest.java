package no.praksis.storage;

import static no.praksis.storage.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest extends StorageTest {
  private static final Audience CHANNEL = new Audience.Channel(new GroupId("g"));
  private static final Audience ADA = new Audience.Privately(new PersonId("ada"));
  private static final Audience BO = new Audience.Privately(new PersonId("bo"));
  private static final Notice NOTICE = new Notice.RoundMessage(new RoundId("r"));
  private static final MessageReference PLACE = new MessageReference("C1/1.1");
  private static final Instant LATER = NOW.plusSeconds(60);

  private Outbox outbox;

  @BeforeEach
  void ports() {
    outbox = storage.outbox();
  }

  private static MessageKey key(String value) {
    return new MessageKey(value);
  }

  private void post(String key, Audience audience) {
    write(() -> outbox.post(key(key), audience, NOTICE));
  }

  private void update(String key, Audience audience) {
    write(() -> outbox.update(key(key), audience, NOTICE));
  }

  @Test
  void everyAudience_comesBack() {
    Audience place = new Audience.Place(new WorkspaceId("slack:E1:T1"), new ConversationId("C 1"));
    List<Audience> all = List.of(CHANNEL, ADA, place);
    all.forEach(audience -> post("to-" + audience, audience));

    assertThat(claim(NOW)).extracting(Dispatch::audience).containsExactlyElementsOf(all);
  }

  private List<Dispatch> claim(Instant now) {
    return transactions().write(() -> outbox.claim(100, now));
  }

  private Dispatch claimOne() {
    List<Dispatch> claimed = claim(NOW);
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  private List<String> claimedKeys(Instant now) {
    return claim(now).stream().map(dispatch -> dispatch.key().value()).toList();
  }

  @Test
  void post_isHandedOutWithEverything() {
    post("a", CHANNEL);
    assertThat(claimOne())
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new Dispatch(0, key("a"), CHANNEL, NOTICE, Dispatch.Manner.POST, 0, 0, 0, NOW, NOW));
  }

  @Test
  void post_whileOneWithTheKeyWaitsOrIsSentOrStands_isIgnored() {
    post("a", CHANNEL);
    post("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(1);
    Dispatch dispatch = claimOne();
    post("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(1);
    write(
        () -> {
          outbox.fixParts(dispatch.id(), 1);
          outbox.partDelivered(dispatch.id(), 0, PLACE);
          outbox.done(dispatch.id());
        });
    post("a", CHANNEL);
    assertThat(outbox.waiting()).isZero();
    assertThat(storage.messageReferences().find(key("a"))).contains(PLACE);
  }

  @Test
  void claim_givesTheFirstOfEachAudience_inTheOrderOfWriting() {
    post("1", CHANNEL);
    post("2", ADA);
    post("3", CHANNEL);
    post("4", BO);
    assertThat(claimedKeys(NOW)).containsExactly("1", "2", "4");
    assertThat(claimedKeys(NOW)).isEmpty();
  }

  @Test
  void whatComesBack_isClaimedAfterWhatWasNeverTried() {
    post("1", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.retry(first.id(), NOW, Reason.RATE_LIMITED));
    post("2", ADA);
    assertThat(claimedKeys(NOW)).containsExactly("2", "1");
  }

  @Test
  void claim_respectsItsLimit() {
    post("1", CHANNEL);
    post("2", ADA);
    assertThat(transactions().write(() -> outbox.claim(1, NOW))).hasSize(1);
    assertThat(claimedKeys(NOW)).containsExactly("2");
  }

  @Test
  void done_letsTheNextOfTheAudienceGo() {
    post("1", CHANNEL);
    post("2", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.done(first.id()));
    assertThat(claimedKeys(NOW)).containsExactly("2");
  }

  @Test
  void retry_holdsUpItsAudienceAlone_untilItsMoment() {
    post("1", CHANNEL);
    post("2", CHANNEL);
    post("3", ADA);
    long first = claim(NOW).getFirst().id();
    write(() -> outbox.retry(first, LATER, Reason.RATE_LIMITED));
    post("4", BO);
    assertThat(claimedKeys(LATER.minusNanos(1000))).containsExactly("4");
    assertThat(outbox.nextAttempt(NOW)).contains(LATER);
    Dispatch again = claim(LATER).getFirst();
    assertThat(again.key()).isEqualTo(key("1"));
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.claimedAt()).isEqualTo(LATER);
    assertThat(outbox.nextAttempt(NOW)).isEmpty();
  }

  @Test
  void postponed_waitsForItsMomentAsWell_butCountsNoAttempt() {
    post("1", CHANNEL);
    post("2", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.postpone(first.id(), LATER));
    assertThat(claimedKeys(LATER.minusNanos(1000))).isEmpty();
    assertThat(outbox.nextAttempt(NOW)).contains(LATER);
    Dispatch again = claim(LATER).getFirst();
    assertThat(again.key()).isEqualTo(key("1"));
    assertThat(again.attempts()).isZero();
  }

  @Test
  void postponedUpdate_takesThePlaceOfTheLaterOne() {
    Notice newer = new Notice.NobodyAnswered(new RoundId("r"));
    update("a", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.update(key("a"), CHANNEL, newer));
    write(() -> outbox.postpone(first.id(), LATER));
    assertThat(outbox.waiting()).isEqualTo(1);
    assertThat(claim(LATER).getFirst().notice()).isEqualTo(newer);
  }

  @Test
  void update_ofAPostThatIsPostponed_isKeptOnceAPartOfItStands() {
    post("a", CHANNEL);
    Dispatch dispatch = claimOne();
    write(() -> outbox.postpone(dispatch.id(), LATER));
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(1);
    write(() -> outbox.fixParts(dispatch.id(), 2));
    write(() -> outbox.partDelivered(dispatch.id(), 0, PLACE));
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void update_whileOneWaits_isDropped() {
    update("a", CHANNEL);
    update("a", CHANNEL);
    update("b", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void update_whileOneIsBeingSent_waits() {
    update("a", CHANNEL);
    Dispatch first = claimOne();
    update("a", CHANNEL);
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(2);
    write(() -> outbox.done(first.id()));
    assertThat(claimOne().manner()).isEqualTo(Dispatch.Manner.UPDATE);
  }

  @Test
  void update_whilePostWasNeverTried_isDropped_butNotAfterwards() {
    post("a", CHANNEL);
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(1);
    Dispatch dispatch = claimOne();
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(2);
    write(() -> outbox.retry(dispatch.id(), LATER, Reason.TIMED_OUT));
    update("a", CHANNEL);
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void retriedUpdate_takesThePlaceOfTheLaterOne() {
    Notice newer = new Notice.NobodyAnswered(new RoundId("r"));
    update("a", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.update(key("a"), CHANNEL, newer));
    post("b", CHANNEL);
    write(() -> outbox.retry(first.id(), LATER, Reason.PLATFORM_FAILED));
    assertThat(outbox.waiting()).isEqualTo(2);
    Dispatch again = claim(LATER).getFirst();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.notice()).isEqualTo(newer);
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  void parts_areFixed_counted_andEachHasAReference() {
    post("a", CHANNEL);
    Dispatch dispatch = claimOne();
    write(() -> outbox.fixParts(dispatch.id(), 3));
    write(() -> outbox.partDelivered(dispatch.id(), 0, PLACE));
    write(() -> outbox.partDelivered(dispatch.id(), 1, new MessageReference("C1/1.2")));
    write(() -> outbox.partDelivered(dispatch.id(), 0, PLACE));
    write(() -> outbox.retry(dispatch.id(), NOW, Reason.TIMED_OUT));
    Dispatch again = claimOne();
    assertThat(again.parts()).isEqualTo(3);
    assertThat(again.delivered()).isEqualTo(2);
    assertThat(storage.messageReferences().find(key("a#1")))
        .contains(new MessageReference("C1/1.2"));
    assertThat(storage.messageReferences().keyOf(PLACE)).contains(key("a"));
  }

  @Test
  void partDelivered_ofAnUnknownRow_isRefused() {
    assertThatThrownBy(() -> write(() -> outbox.partDelivered(77, 0, PLACE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void interrupted_areThoseClaimedBefore() {
    post("1", CHANNEL);
    Dispatch dispatch = claimOne();
    post("2", ADA);
    assertThat(outbox.interrupted(NOW)).isEmpty();
    assertThat(outbox.interrupted(NOW.plusNanos(1000))).containsExactly(dispatch);
  }

  @Test
  void giveUp_freesTheAudience_andIsSeen() {
    post("1", CHANNEL);
    post("2", CHANNEL);
    post("3", ADA);
    for (Dispatch dispatch : claim(NOW)) {
      Instant at = dispatch.audience().equals(CHANNEL) ? LATER : LATER.plusSeconds(1);
      write(() -> outbox.giveUp(dispatch.id(), at, Reason.CONVERSATION_GONE));
    }
    assertThat(claimedKeys(LATER)).containsExactly("2");
    assertThat(outbox.waiting()).isEqualTo(1);
    assertThat(outbox.deadLetters(10))
        .extracting(Outbox.DeadLetter::audience)
        .containsExactly(ADA, CHANNEL);
    Outbox.DeadLetter channel = outbox.deadLetters(10).getLast();
    assertThat(channel.reason()).isEqualTo(Reason.CONVERSATION_GONE);
    assertThat(channel.givenUpAt()).isEqualTo(LATER);
    assertThat(channel.age()).isEqualTo(Duration.ofMinutes(1));
    assertThat(outbox.deadLetters(1)).hasSize(1);
    assertThat(outbox.countDeadLetters()).isEqualTo(2);
  }

  @Test
  void post_afterItWasGivenUp_isTriedAnew() {
    post("1", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.giveUp(first.id(), NOW, Reason.TOO_OLD));
    post("1", CHANNEL);
    assertThat(claimOne().id()).isGreaterThan(first.id());
  }

  @Test
  void id_isNeverUsedAgain() {
    post("1", CHANNEL);
    Dispatch first = claimOne();
    write(() -> outbox.done(first.id()));
    post("2", CHANNEL);
    assertThat(claimOne().id()).isGreaterThan(first.id());
  }

  @Test
  void post_inWorkThatThrows_isNotThere() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      outbox.post(key("a"), CHANNEL, NOTICE);
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void claim_byManyAtOnce_givesEachRowOnce() throws Exception {
    List<Runnable> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = "p" + i;
      posts.add(() -> outbox.post(key(name), new Audience.Privately(new PersonId(name)), NOTICE));
    }
    write(() -> posts.forEach(Runnable::run));
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    TransactionsTest.together(
        4,
        () -> {
          List<Dispatch> claimed = transactions().write(() -> outbox.claim(3, NOW));
          while (!claimed.isEmpty()) {
            for (Dispatch dispatch : claimed) {
              assertThat(seen.add(dispatch.id())).isTrue();
            }
            claimed = transactions().write(() -> outbox.claim(3, NOW));
          }
          return null;
        });
    assertThat(outbox.interrupted(LATER)).hasSameSizeAs(seen);
  }

  @Test
  void waiting_isZeroInTheBeginning() {
    assertThat(outbox.waiting()).isZero();
    assertThat(outbox.nextAttempt(NOW)).isEmpty();
    assertThat(claim(NOW)).isEmpty();
  }
}
