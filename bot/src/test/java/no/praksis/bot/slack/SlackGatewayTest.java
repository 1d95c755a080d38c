package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackGatewayTest {
  private static final Message HELLO =
      new Message(
          "Hello",
          List.of(
              new Paragraph("Hello <!channel> & *all*"),
              Buttons.of(Button.primary("round:1", "Answer"))));

  @TempDir Path folder;
  private GatewayDesk desk;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void workspaces_ofSlackAreServed_othersAreNot() {
    assertThat(desk.gateway.serves(desk.workspace)).isTrue();
    assertThat(desk.gateway.serves(new WorkspaceId("demo"))).isFalse();
  }

  @Test
  void post_standsAsWritten_andIsFoundByItsKey() {
    MessageReference reference = desk.posted("key/1", HELLO);
    Seen seen = desk.channel.shows("Hello <!channel> & *all*");
    assertThat(seen.buttons()).containsExactly("Answer");
    assertThat(SlackIds.channelOf(reference).value()).isEqualTo(desk.channel.id());
    assertThat(look("key/1")).isEqualTo(new Found.There(reference));
    assertThat(look("key/2")).isEqualTo(new Found.NotThere());
  }

  @Test
  void postToAPerson_opensThePrivateChatOnce() {
    desk.gateway.post(desk.privately(), new MessageKey("a"), HELLO);
    desk.gateway.post(desk.privately(), new MessageKey("b"), HELLO);
    assertThat(desk.marit.privateChat().ofPraksis()).hasSize(2);
    assertThat(desk.slack.calls("conversations.open")).isEqualTo(1);
  }

  @Test
  void postToAPerson_whoseChatIsGone_opensItAnew() {
    desk.gateway.post(desk.privately(), new MessageKey("a"), HELLO);
    desk.slack.faults().says("chat.postMessage", "channel_not_found", 1);
    assertThat(desk.gateway.post(desk.privately(), new MessageKey("b"), HELLO))
        .isInstanceOf(Delivered.class);
    assertThat(desk.slack.calls("conversations.open")).isEqualTo(2);
  }

  @Test
  void postToAPerson_whoCannotBeReached_isNobodysChannel() {
    desk.slack.faults().says("conversations.open", "user_disabled", 2);
    assertThat(desk.gateway.post(desk.privately(), new MessageKey("a"), HELLO))
        .isEqualTo(new Undeliverable(Reason.PERSON_UNREACHABLE));
    desk.slack.faults().says("chat.postMessage", "is_archived", 2);
    assertThat(desk.gateway.post(desk.privately(), new MessageKey("a"), HELLO))
        .isEqualTo(new Undeliverable(Reason.PERSON_UNREACHABLE));
  }

  @Test
  void line_cutAfterTheWork_leavesADoubtThatTheLookUpSettles() {
    desk.marit.writes(desk.channel, "Hi");
    look("a"); // so that there is a line that has been used before
    desk.slack.faults().cutsTheLineAfter("chat.postMessage", 1);
    assertThat(desk.post("a", HELLO)).isEqualTo(new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    assertThat(desk.channel.ofPraksis()).hasSize(1);
    assertThat(look("a")).isInstanceOf(Found.There.class);
  }

  @Test
  void serverErrors_leaveADoubt() {
    desk.slack.faults().answers("chat.postMessage", 503, 1);
    assertThat(desk.post("a", HELLO))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED));
    desk.slack.faults().says("chat.postMessage", "fatal_error", 1);
    assertThat(desk.post("a", HELLO))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED));
    assertThat(look("a")).isEqualTo(new Found.NotThere());
  }

  @Test
  void channels_outOfReach_areToldApart() {
    desk.channel.changesUnheard(true, false, false);
    assertThat(desk.post("a", HELLO)).isEqualTo(new Undeliverable(Reason.CONVERSATION_GONE));
    desk.channel.changesUnheard(false, false, true);
    assertThat(desk.post("a", HELLO)).isEqualTo(new Undeliverable(Reason.NOT_IN_CONVERSATION));
    desk.channel.changesUnheard(false, true, true);
    assertThat(desk.post("a", HELLO)).isEqualTo(new Undeliverable(Reason.CONVERSATION_GONE));
  }

  @Test
  void workspace_withoutPraksis_isTriedAgainUntilSomebodyHasMendedIt() {
    desk.slack.faults().says("chat.postMessage", "token_revoked", 1);
    assertThat(desk.post("a", HELLO))
        .isEqualTo(new RetryAfter(SlackErrors.UNTIL_MENDED, Reason.NOT_AUTHORISED));
    assertThat(desk.token.get()).isEqualTo(Optional.empty());
    assertThat(desk.post("a", HELLO))
        .isEqualTo(new RetryAfter(SlackErrors.UNTIL_MENDED, Reason.NOT_AUTHORISED));
    assertThat(look("a")).isEqualTo(new Found.NotNow());
  }

  @Test
  void lookUp_goesThroughAllPages_fromAMinuteBeforeTheClaim() {
    desk.posted("before", HELLO);
    desk.clock.moves(Duration.ofMinutes(2));
    var claim = desk.clock.instant();
    desk.posted("first", HELLO);
    IntStream.range(0, 450).forEach(i -> desk.marit.writes(desk.channel, "word " + i));
    desk.posted("last", HELLO);
    assertThat(desk.gateway.lookUp(desk.there(), new MessageKey("last"), claim))
        .isInstanceOf(Found.There.class);
    assertThat(desk.gateway.lookUp(desk.there(), new MessageKey("first"), claim.plusSeconds(59)))
        .isInstanceOf(Found.There.class);
    assertThat(desk.gateway.lookUp(desk.there(), new MessageKey("before"), claim))
        .isEqualTo(new Found.NotThere());
    assertThat(desk.slack.calls("conversations.history")).isGreaterThan(3);
  }

  @Test
  void lookUp_withoutTheScopeToRead_isUnknowable() {
    desk.company.withScopes(Set.of("chat:write", "im:write"));
    desk.posted("a", HELLO);
    assertThat(look("a")).isEqualTo(new Found.Unknowable());
  }

  @Test
  void lookUp_thatIsTooMuch_waitsAsLongAsSlackSays() {
    desk.slack.faults().limits("conversations.history", 42, 1);
    assertThat(look("a")).isEqualTo(new Found.NotNow(Duration.ofSeconds(42)));
    desk.slack.faults().answers("conversations.history", 500, 1);
    desk.clock.moves(Duration.ofSeconds(42));
    assertThat(look("a")).isEqualTo(new Found.NotNow());
  }

  @Test
  void update_changesTheMessage_asOftenAsItIsMade() {
    MessageReference reference = desk.posted("a", HELLO);
    assertThat(update(reference, "1 of 5")).isEqualTo(new Delivered(reference));
    assertThat(update(reference, "1 of 5")).isEqualTo(new Delivered(reference));
    assertThat(desk.channel.ofPraksis()).singleElement().asString().contains("1 of 5");
    assertThat(look("a")).isEqualTo(new Found.There(reference));
  }

  @Test
  void update_thatSlackRefuses_isDecided() {
    MessageReference reference = desk.posted("a", HELLO);
    expect("edit_window_closed", new Undeliverable(Reason.NOT_AUTHORISED), reference);
    expect("cant_update_message", new Undeliverable(Reason.NOT_AUTHORISED), reference);
    expect("is_inactive", new Undeliverable(Reason.CONVERSATION_GONE), reference);
    desk.marit.deletes(desk.channel, desk.channel.ofPraksis().getFirst());
    assertThat(update(reference, "b")).isEqualTo(new Undeliverable(Reason.MESSAGE_GONE));
  }

  @Test
  void update_ofAMessageThatIsDeleted_whileItsRepliesStay_findsItGone() {
    MessageReference reference = desk.posted("a", HELLO);
    Seen hello = desk.channel.ofPraksis().getFirst();
    desk.marit.repliesUnder(desk.channel, hello, "Hello to you.");
    desk.marit.deletes(desk.channel, hello);
    assertThat(update(reference, "b")).isEqualTo(new Undeliverable(Reason.MESSAGE_GONE));
  }

  private void expect(String code, DeliveryResult result, MessageReference reference) {
    desk.slack.faults().says("chat.update", code, 1);
    assertThat(update(reference, "b")).as(code).isEqualTo(result);
  }

  @Test
  void delete_takesTheMessageAway_alsoTwice() {
    MessageReference reference = desk.posted("a", HELLO);
    assertThat(desk.gateway.delete(desk.there(), reference)).isEqualTo(new Delivered(reference));
    assertThat(desk.channel.ofPraksis()).isEmpty();
    assertThat(desk.gateway.delete(desk.there(), reference)).isEqualTo(new Delivered(reference));
  }

  @Test
  void delete_whereMessagesStay_emptiesIt() {
    MessageReference reference = desk.posted("a", HELLO);
    desk.slack.faults().says("chat.delete", "compliance_exports_prevent_deletion", 1);
    assertThat(desk.gateway.delete(desk.there(), reference)).isEqualTo(new Delivered(reference));
    assertThat(desk.channel.ofPraksis()).singleElement().asString().isEqualTo("–");
  }

  private DeliveryResult update(MessageReference reference, String text) {
    return desk.gateway.update(desk.there(), reference, Message.of(text));
  }

  private Found look(String key) {
    return desk.gateway.lookUp(
        desk.there(), new MessageKey(key), desk.clock.instant().minusSeconds(10));
  }
}
