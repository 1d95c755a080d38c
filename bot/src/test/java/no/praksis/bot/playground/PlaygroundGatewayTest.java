package no.praksis.bot.playground;

import static no.praksis.bot.playground.PlaygroundWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaygroundGatewayTest {
  private static final Destination CHANNEL_TO =
      new Destination.Channel(Playground.WORKSPACE, new ConversationId(CHANNEL));
  private static final MessageKey KEY = new MessageKey("round:1");

  @TempDir Path folder;
  private PlaygroundWorld world;

  @BeforeEach
  void open() {
    world = new PlaygroundWorld(folder, Language.EN, 0).people();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aPostWithTheSameKey_isTheSameMessage() {
    MessageReference first = world.post("round:1", Message.of("open"));
    MessageReference second = world.post("round:1", Message.of("open"));

    assertThat(second).isEqualTo(first);
    assertThat(world.messages.in(CHANNEL)).hasSize(1);
  }

  @Test
  void anUpdate_changesTheMessageAndCounts() {
    MessageReference message = world.post("round:1", Message.of("open"));

    world.gateway.update(CHANNEL_TO, message, Message.of("1 of 6"));
    world.gateway.update(CHANNEL_TO, message, Message.of("1 of 6"));
    world.gateway.update(CHANNEL_TO, message, Message.of("2 of 6"));

    StoredMessage stands = world.messages.in(CHANNEL).getFirst();
    assertThat(stands.view()).isEqualTo(Message.of("2 of 6"));
    assertThat(stands.updates()).isEqualTo(2);
  }

  @Test
  void whatStands_isFoundByItsKeyAlsoAfterARestart() {
    MessageReference message = world.post("round:1", Message.of("open"));
    world.close();
    world = new PlaygroundWorld(folder, Language.EN, 0);

    assertThat(world.gateway.lookUp(CHANNEL_TO, KEY, Instant.MAX))
        .isEqualTo(new Found.There(message));
    assertThat(world.gateway.lookUp(CHANNEL_TO, new MessageKey("other"), Instant.MIN))
        .isEqualTo(new Found.NotThere());
  }

  @Test
  void whatIsTakenAway_isGoneAndMayBePostedAnew() {
    MessageReference message = world.post("round:1", Message.of("open"));

    assertThat(world.gateway.delete(CHANNEL_TO, message)).isInstanceOf(Delivered.class);
    assertThat(world.gateway.delete(CHANNEL_TO, message)).isInstanceOf(Delivered.class);

    assertThat(world.messages.in(CHANNEL)).isEmpty();
    assertThat(world.gateway.lookUp(CHANNEL_TO, KEY, Instant.MIN)).isEqualTo(new Found.NotThere());
    assertThat(world.gateway.update(CHANNEL_TO, message, Message.of("x")))
        .isEqualTo(new Undeliverable(Reason.MESSAGE_GONE));
  }

  @Test
  void aPrivateChat_standsForItself() {
    Destination kari =
        new Destination.PrivateChat(world.conversations.person("kari").orElseThrow());

    DeliveryResult result = world.gateway.post(kari, KEY, Message.of("for you"));

    assertThat(result).isInstanceOf(Delivered.class);
    assertThat(world.messages.in("private-kari")).hasSize(1);
    assertThat(world.messages.in(CHANNEL)).isEmpty();
  }

  @Test
  void anUnknownChannel_isUndeliverable() {
    Destination nowhere =
        new Destination.Channel(Playground.WORKSPACE, new ConversationId("nowhere"));

    assertThat(world.gateway.post(nowhere, KEY, Message.of("x")))
        .isEqualTo(new Undeliverable(Reason.CONVERSATION_GONE));
  }

  @Test
  void inventedHistory_staysMarked() {
    world.gateway.setInvented(true);
    MessageReference message = world.post("round:1", Message.of("open"));
    world.gateway.setInvented(false);
    world.gateway.update(CHANNEL_TO, message, Message.of("digest"));
    world.post("round:2", Message.of("open"));

    assertThat(world.messages.in(CHANNEL))
        .extracting(StoredMessage::invented)
        .containsExactly(true, false);
  }

  @Test
  void itServes_onlyThePlayground() {
    assertThat(world.gateway.serves(Playground.WORKSPACE)).isTrue();
    assertThat(world.gateway.serves(new WorkspaceId("T1"))).isFalse();
  }
}
