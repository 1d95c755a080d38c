package no.praksis.bot.playground;

import static no.praksis.bot.playground.PlaygroundWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replying, editing and deleting by script. */
final class OwnMessagesTest {
  @TempDir Path folder;
  private PlaygroundWorld world;
  private TestClient client;

  @BeforeEach
  void open() {
    world = new PlaygroundWorld(folder, Language.EN, 0).group().history();
    client = new TestClient(world.url());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void reply_editedAndDeleted_isHandedInEachTime_andStandsAsItIs() {
    String reply = reply("kari", "We laghed.");
    ChatEvent.Said said = (ChatEvent.Said) world.bot.events.getLast();
    assertThat(said.text()).isEqualTo("We laghed.");

    change("edit", "kari", reply, Map.of("text", "We laughed."));
    assertThat(text(reply)).isEqualTo("We laughed.");
    assertThat(world.bot.events.getLast())
        .isInstanceOfSatisfying(
            ChatEvent.Edited.class,
            edited -> {
              assertThat(edited.message()).isEqualTo(said.message());
              assertThat(edited.text()).isEqualTo("We laughed.");
            });

    change("delete", "kari", reply, Map.of());
    assertThat(text(reply)).isEmpty();
    assertThat(world.bot.events.getLast())
        .isInstanceOfSatisfying(
            ChatEvent.Deleted.class,
            deleted -> assertThat(deleted.message()).isEqualTo(said.message()));
  }

  @Test
  void messageOfPraksis_canBeDeletedByAnybody_andTheBotHearsOfIt() {
    MessageKey key = world.messages.find(CHANNEL, round()).orElseThrow().key();
    change("delete", "anders", round(), Map.of());
    assertThat(world.bot.gone).containsExactly(key);
  }

  @Test
  void othersMessages_andEmptyWords_areRefused() {
    String reply = reply("kari", "We laughed.");
    assertThat(status("edit", "anders", reply, "No.")).isEqualTo(400);
    assertThat(status("delete", "anders", reply, "")).isEqualTo(400);
    assertThat(status("edit", "kari", round(), "No.")).isEqualTo(400);
    assertThat(status("edit", "kari", reply, "  ")).isEqualTo(400);
    assertThat(status("delete", "kari", "m9999999", "")).isEqualTo(404);
    assertThat(text(reply)).isEqualTo("We laughed.");
  }

  private String round() {
    return messages().findParents("buttons").stream()
        .filter(message -> message.path("buttons").toString().contains("answer:r9"))
        .map(message -> message.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private String reply(String as, String text) {
    client.post(
        "/playground/say",
        Map.of("as", as, "conversation", CHANNEL, "text", text, "reply_to", round()));
    for (JsonNode message : messages()) {
      if (message.path("text").asText().equals(text)) {
        return message.path("id").asText();
      }
    }
    throw new AssertionError(text + " does not stand");
  }

  private String text(String id) {
    for (JsonNode message : messages()) {
      if (message.path("id").asText().equals(id)) {
        return message.path("text").asText();
      }
    }
    return "";
  }

  private JsonNode messages() {
    return client.get("/playground/conversations/" + CHANNEL + "?as=kari").path("messages");
  }

  private void change(String how, String as, String message, Map<String, Object> more) {
    assertThat(client.post("/playground/" + how, body(as, message, more)).toString())
        .isEqualTo("{}");
  }

  private int status(String how, String as, String message, String text) {
    return client.status("/playground/" + how, body(as, message, Map.of("text", text)));
  }

  private static Map<String, Object> body(String as, String message, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("as", as);
    body.put("conversation", CHANNEL);
    body.put("message", message);
    return body;
  }
}
