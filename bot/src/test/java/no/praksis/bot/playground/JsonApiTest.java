package no.praksis.bot.playground;

import static no.praksis.bot.playground.PlaygroundWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonApiTest {
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
  void state_namesPeopleConversationsAndWhatIsNext() {
    JsonNode state = client.get("/playground/state");

    assertThat(state.path("now").asText()).isEqualTo("2026-11-23T09:10:00+01:00");
    assertThat(state.path("people").findValuesAsText("id"))
        .containsExactly("ingrid", "kari", "anders", "mohammed", "solveig", "per");
    assertThat(state.at("/people/0/role").asText()).isEqualTo("facilitator");
    assertThat(state.path("conversations")).hasSize(13);
    assertThat(state.at("/conversations/0").toString())
        .isEqualTo(
            "{\"id\":\"ledergruppa\",\"name\":\"Ledergruppa\",\"kind\":\"channel\",\"person\":null}");
    assertThat(state.at("/next/at").asText()).isEqualTo("2026-11-25T09:10:00+01:00");
    assertThat(state.at("/next/what").asText()).isEqualTo("closing");
  }

  @Test
  void people_leaveAndJoin_andPraksisHearsOfIt_whileItIsThere() {
    Map<String, String> kari = Map.of("as", "kari", "conversation", CHANNEL);
    ConversationId channel = new ConversationId(CHANNEL);
    PersonId person = new PersonId("kari");
    client.post("/playground/leave", kari);
    assertThat(world.conversations.find(CHANNEL, person)).isEmpty();
    client.post("/playground/join", kari);
    assertThat(world.conversations.find(CHANNEL, person)).isPresent();
    client.post("/playground/remove-praksis", kari);
    assertThat(world.conversations.find(Playground.WORKSPACE, channel)).isEmpty();
    client.post("/playground/leave", kari);
    client.post("/playground/add-praksis", kari);
    assertThat(world.conversations.find(Playground.WORKSPACE, channel)).isPresent();

    assertThat(world.channelEvents)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("eventId")
        .containsExactly(
            new ChannelEvent.Left(Playground.WORKSPACE, channel, person),
            new ChannelEvent.Joined(Playground.WORKSPACE, channel, person),
            new ChannelEvent.PraksisRemoved(Playground.WORKSPACE, channel),
            new ChannelEvent.PraksisAdded(
                Playground.WORKSPACE, channel, person, Language.EN, "some", false));
    assertThat(client.status("/playground/join", Map.of("as", "nobody", "conversation", CHANNEL)))
        .isEqualTo(404);
    assertThat(client.status("/playground/join", Map.of("as", "kari", "conversation", "home-kari")))
        .isEqualTo(404);
  }

  @Test
  void theClock_goesForwardOnly() {
    assertThat(client.post("/playground/clock", Map.of("advance", "P7D")).path("now").asText())
        .isEqualTo("2026-11-30T09:10:00+01:00");
    client.post("/playground/clock", Map.of("to", "next"));
    client.post("/playground/clock", Map.of("to", "2026-12-24T09:00:00+01:00"));

    assertThat(world.stage.moves)
        .containsExactly(
            FakeStage.START.plus(Duration.ofDays(7)),
            FakeStage.START.plus(Duration.ofDays(12)),
            Instant.parse("2026-12-24T08:00:00Z"));
    assertThat(client.status("/playground/clock", Map.of("to", "2026-01-01T00:00:00Z")))
        .isEqualTo(400);
    assertThat(client.status("/playground/clock", Map.of("advance", "-P1D"))).isEqualTo(400);
    assertThat(client.status("/playground/clock", Map.of("advance", "soon"))).isEqualTo(400);
    assertThat(client.status("/playground/clock", Map.of("advance", "P99Y"))).isEqualTo(400);
    world.stage.next = null;
    assertThat(client.status("/playground/clock", Map.of("to", "next"))).isEqualTo(409);
  }

  @Test
  void aDay_isADayAlsoWhenTheClocksChange() {
    world.stage.set(Instant.parse("2027-03-27T08:00:00Z"));

    client.post("/playground/clock", Map.of("advance", "P1D"));

    assertThat(world.stage.now()).isEqualTo(Instant.parse("2027-03-28T07:00:00Z"));
  }

  @Test
  void messages_showTextAndButtons() {
    JsonNode round = last("kari");

    assertThat(round.path("from").asText()).isEqualTo("praksis");
    assertThat(round.path("text").asText()).contains("2 of 6 have answered");
    assertThat(round.path("buttons").findValuesAsText("id")).containsExactly("answer:r9", "how:r9");
    assertThat(round.path("only").isNull()).isTrue();
    assertThat(round.path("updates").asInt()).isZero();
  }

  @Test
  void aForm_keepsWhatWasTypedUntilItIsRight() {
    JsonNode form = press("kari", "answer:r9").path("form");
    assertThat(form.path("id").asText()).isEqualTo("answer:r9");
    assertThat(form.path("fields").findValuesAsText("type"))
        .containsExactly("choice", "text", "text", "choice", "text", "choice", "text", "date");

    JsonNode again = submit("kari", Map.of("looking", "someone\nwho knows"));
    assertThat(again.at("/form/errors/well").asText()).isNotBlank();
    assertThat(again.at("/form/fields/4/value").asText()).isEqualTo("someone\nwho knows");

    JsonNode closed = submit("kari", Map.of("well", "a calm week"));
    assertThat(closed.path("closed").asBoolean()).isTrue();
    ChatEvent.Submitted sent = (ChatEvent.Submitted) world.bot.events.getLast();
    assertThat(sent.values())
        .containsEntry("looking", "someone\nwho knows")
        .containsEntry("well-seen", "group")
        .containsEntry("until", "2026-12-07")
        .containsEntry("tried", "");
    assertThat(last("kari").path("only").asText()).isEqualTo("kari");
    assertThat(last("anders").path("only").isNull()).isTrue();
  }

  @Test
  void theSameContentTwice_isTheSameEvent() {
    press("kari", "answer:r9");
    submit("kari", Map.of("well", "one"));
    submit("kari", Map.of("well", "one"));
    submit("kari", Map.of("well", "two"));

    assertThat(world.bot.events.stream().skip(1).map(e -> e.origin().eventId()).distinct())
        .hasSize(2);
    long replies = world.messages.in(CHANNEL).stream().filter(m -> m.only() != null).count();
    assertThat(replies).isEqualTo(2);
  }

  @Test
  void whatCantBeKept_staysInTheForm() {
    press("kari", "answer:r9");
    world.bot.broken = true;

    assertThat(client.status("/playground/submit", submission("kari", Map.of("well", "x"))))
        .isEqualTo(503);
  }

  @Test
  void inAChannel_onlyCommandsAndRepliesReachPraksis() {
    say(CHANNEL, "god morgen", null);
    assertThat(world.bot.events).isEmpty();
    assertThat(last("anders").path("text").asText()).isEqualTo("god morgen");

    String round = roundId();
    say(CHANNEL, "/praksis help", null);
    say(CHANNEL, "@Praksis takk @anders", null);
    say(CHANNEL, "dette gikk bra", round);

    assertThat(world.bot.events).hasSize(3);
    assertThat(((ChatEvent.Command) world.bot.events.get(0)).words()).isEqualTo("help");
    assertThat(((ChatEvent.Command) world.bot.events.get(1)).words()).isEqualTo("takk @anders");
    ChatEvent.Said said = (ChatEvent.Said) world.bot.events.get(2);
    assertThat(said.replyTo()).isEqualTo(new MessageKey("round:r9"));
    assertThat(client.get("/playground/conversations/ledergruppa?as=anders").toString())
        .doesNotContain("/praksis help")
        .contains("@Praksis takk @Anders Moen");
  }

  @Test
  void inThePrivateChat_everythingReachesPraksis() {
    say("private-kari", "hjelp", null);
    say("private-kari", "/praksis hjelp", null);

    assertThat(world.bot.events.get(0)).isInstanceOf(ChatEvent.Said.class);
    assertThat(world.bot.events.get(1)).isInstanceOf(ChatEvent.Command.class);
    assertThat(world.bot.events.get(0).origin().channel()).isNull();
    assertThat(client.get("/playground/conversations/private-kari?as=kari").path("messages"))
        .hasSize(4);
  }

  @Test
  void home_isAMessageWithButtons() {
    JsonNode home = client.get("/playground/conversations/home-kari?as=kari").at("/messages/0");
    assertThat(home.path("text").asText()).startsWith("Your practice\nWhat you wanted to try");

    JsonNode form =
        client.post(
            "/playground/press",
            Map.of(
                "as",
                "kari",
                "conversation",
                "home-kari",
                "message",
                "home",
                "button",
                "answer:r9"));
    assertThat(form.at("/form/title").asText()).isEqualTo("This week");
  }

  @Test
  void whatIsUnknown_is404() {
    assertThat(client.status("/playground/conversations/nowhere?as=kari")).isEqualTo(404);
    assertThat(client.status("/playground/conversations/private-kari?as=anders")).isEqualTo(404);
    assertThat(client.status("/playground/conversations/ledergruppa?as=nobody")).isEqualTo(404);
    assertThat(client.status("/playground/conversations/ledergruppa")).isEqualTo(400);
    assertThat(client.status("/playground/nothing")).isEqualTo(404);
    assertThat(client.status("/playground/submit", submission("kari", Map.of()))).isEqualTo(404);
    assertThat(client.status("/playground/press", pressing("kari", "nothing"))).isEqualTo(404);
  }

  private JsonNode last(String as) {
    JsonNode messages =
        client.get("/playground/conversations/ledergruppa?as=" + as).path("messages");
    return messages.get(messages.size() - 1);
  }

  private String roundId() {
    return world.messages.byKey(CHANNEL, new MessageKey("round:r9")).orElseThrow().id();
  }

  private Map<String, Object> pressing(String as, String button) {
    return Map.of("as", as, "conversation", CHANNEL, "message", roundId(), "button", button);
  }

  private JsonNode press(String as, String button) {
    return client.post("/playground/press", pressing(as, button));
  }

  private static Map<String, Object> submission(String as, Map<String, String> values) {
    return Map.of("as", as, "form", "answer:r9", "values", values);
  }

  private JsonNode submit(String as, Map<String, String> values) {
    return client.post("/playground/submit", submission(as, values));
  }

  private void say(String where, String text, String replyTo) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("as", "kari");
    body.put("conversation", where);
    body.put("text", text);
    body.put("reply_to", replyTo);
    assertThat(client.post("/playground/say", body).toString()).isEqualTo("{}");
  }
}
