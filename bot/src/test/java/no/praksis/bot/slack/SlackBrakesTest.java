package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.standin.slack.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackBrakesTest {
  private static final Message HELLO = Message.of("Hello");

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
  void pause_thatSlackAsksFor_isKeptToTheSecond_andOnlyInItsChannel() {
    desk.slack.faults().limits("chat.postMessage", 30, 1);
    assertThat(post("a", desk.there())).isEqualTo(limited(30));
    int calls = desk.slack.calls("chat.postMessage");
    desk.clock.moves(Duration.ofSeconds(29));
    assertThat(post("a", desk.there())).isEqualTo(limited(1));
    assertThat(desk.slack.calls("chat.postMessage")).isEqualTo(calls);
    assertThat(post("b", desk.there(channel("other")))).isInstanceOf(Delivered.class);
    desk.clock.moves(Duration.ofSeconds(1));
    assertThat(post("a", desk.there())).isInstanceOf(Delivered.class);
  }

  @Test
  void secondChannel_thatIsTooFast_meansTheWholeWorkspace() {
    Channel other = channel("other");
    Channel third = channel("third");
    desk.slack.faults().limits("chat.postMessage", 30, 2);
    assertThat(post("a", desk.there())).isEqualTo(limited(30));
    assertThat(post("b", desk.there(other))).isEqualTo(limited(30));
    int calls = desk.slack.calls("chat.postMessage");
    assertThat(post("c", desk.there(third))).isEqualTo(limited(30));
    assertThat(desk.slack.calls("chat.postMessage")).isEqualTo(calls);
    desk.clock.moves(Duration.ofSeconds(30));
    assertThat(post("c", desk.there(third))).isInstanceOf(Delivered.class);
  }

  @Test
  void method_thatIsTooFast_holdsNoOther() {
    MessageReference reference = desk.posted("a", HELLO);
    desk.slack.faults().limits("chat.update", 12, 1);
    assertThat(desk.gateway.update(desk.there(), reference, HELLO)).isEqualTo(limited(12));
    int calls = desk.slack.calls("chat.update");
    assertThat(desk.gateway.update(desk.there(), reference, HELLO)).isEqualTo(limited(12));
    assertThat(desk.slack.calls("chat.update")).isEqualTo(calls);
    assertThat(post("b", desk.there())).isInstanceOf(Delivered.class);
    desk.clock.moves(Duration.ofSeconds(12));
    assertThat(desk.gateway.update(desk.there(), reference, HELLO)).isInstanceOf(Delivered.class);
  }

  @Test
  void somebody_canBeToldUntilNeitherWayIsLeft() {
    SlackBrakes brakes = desk.brakes;
    WorkspaceId workspace = desk.there().workspace();
    desk.slack.faults().limits("chat.postMessage", 30, 2);
    post("a", desk.there());
    assertThat(brakes.untilSomebody(workspace)).isZero();
    post("b", desk.there(channel("other")));
    assertThat(brakes.untilSomebody(workspace)).isZero();
    desk.slack.faults().limits(SlackBrakes.WHISPER, 20, 1);
    brakes.call(workspace, SlackBrakes.WHISPER, client -> client.chatPostEphemeral(any -> any));
    assertThat(brakes.untilSomebody(workspace)).isEqualTo(Duration.ofSeconds(20));
    desk.clock.moves(Duration.ofSeconds(20));
    assertThat(brakes.untilSomebody(workspace)).isZero();
  }

  private Channel channel(String name) {
    Channel channel = desk.company.channel(name, desk.marit);
    channel.invitesPraksis(desk.marit);
    return channel;
  }

  private DeliveryResult post(String key, Destination to) {
    return desk.gateway.post(to, new MessageKey(key), HELLO);
  }

  private static RetryAfter limited(long seconds) {
    return new RetryAfter(Duration.ofSeconds(seconds), Reason.RATE_LIMITED);
  }
}
