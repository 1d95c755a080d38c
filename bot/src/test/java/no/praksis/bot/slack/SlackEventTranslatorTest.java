package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the shapes that Slack's documentation shows. */
final class SlackEventTranslatorTest {
  private static final String SELF = "U0BOT00000";
  private static final String BOT = "B0BOT00000";
  private static final String CHANNEL = "C123ABC456";
  private static final String USER = "U123ABC456";
  private static final String TS = "1355517523.000005";

  private final SlackEventTranslator translator = new SlackEventTranslator(SELF, BOT);

  private static ObjectNode recorded(String name) throws IOException {
    String path = "/no/praksis/standin/slack/" + name + ".json";
    try (InputStream file =
        Objects.requireNonNull(SlackEventTranslatorTest.class.getResourceAsStream(path), path)) {
      JsonNode payload = new ObjectMapper().readTree(file);
      return (ObjectNode) payload.path("event");
    }
  }

  private SlackEvent translated(String name) throws IOException {
    return translator.translate(recorded(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_message", "event_message_group"})
  void message_isWritten(String name) throws IOException {
    assertThat(translated(name)).isInstanceOf(SlackEvent.Wrote.class);
  }

  @Test
  void message_inPrivate_isWrittenThere() throws IOException {
    assertThat(translated("event_message_im"))
        .isEqualTo(new SlackEvent.Wrote("D123ABC456", USER, TS, null, "Hello world"));
  }

  @Test
  void reply_namesItsThread() throws IOException {
    assertThat(translated("event_message_reply"))
        .isEqualTo(new SlackEvent.Wrote(CHANNEL, USER, TS, "1355517500.000001", "Hello world"));
  }

  @Test
  void rootOfThread_isInNone() throws IOException {
    ObjectNode event = recorded("event_message_reply").put("thread_ts", TS);

    assertThat(translator.translate(event))
        .isEqualTo(new SlackEvent.Wrote(CHANNEL, USER, TS, null, "Hello world"));
  }

  @Test
  void broadcastReply_isWritten() throws IOException {
    assertThat(translated("event_message_broadcast")).isInstanceOf(SlackEvent.Wrote.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_message_of_a_bot", "event_message_channel_join"})
  void message_ofNobody_isNothing(String name) throws IOException {
    assertThat(translated(name)).isEqualTo(new SlackEvent.Other());
  }

  @Test
  void ownMessage_isNothing() throws IOException {
    assertThat(translator.translate(recorded("event_message").put("user", SELF)))
        .isEqualTo(new SlackEvent.Other());
  }

  @Test
  void edit_hasTheNewWords() throws IOException {
    assertThat(translated("event_message_changed"))
        .isEqualTo(new SlackEvent.Changed(CHANNEL, USER, TS, "Hello, world!"));
  }

  @Test
  void edit_withoutOtherWords_isNothing() throws IOException {
    ObjectNode event = recorded("event_message_changed");
    ((ObjectNode) event.path("message")).put("text", "Hello world");

    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.Other());
  }

  @Test
  void deletion_isItsAuthors() throws IOException {
    assertThat(translated("event_message_deleted"))
        .isEqualTo(new SlackEvent.Removed(CHANNEL, USER, TS));
  }

  @Test
  void deletion_ofOwnMessage_isToldApart() throws IOException {
    ObjectNode event = recorded("event_message_deleted");
    ((ObjectNode) event.path("previous_message")).put("user", SELF).put("bot_id", BOT);

    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.OwnRemoved(CHANNEL, TS));
  }

  @Test
  void deletion_underReplies_leavesTombstone() throws IOException {
    ObjectNode event = recorded("event_message_changed");
    ((ObjectNode) event.path("message")).put("subtype", "tombstone").put("user", "USLACKBOT");
    ((ObjectNode) event.path("previous_message")).put("user", SELF).put("bot_id", BOT);

    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.OwnRemoved(CHANNEL, TS));
  }

  @Test
  void deletion_ofWords_underReplies_isItsAuthors() throws IOException {
    assertThat(translated("event_message_tombstone"))
        .isEqualTo(new SlackEvent.Removed(CHANNEL, USER, TS));
  }

  @Test
  void person_hasChanged() throws IOException {
    ObjectNode event = recorded("event_user_change");

    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.Profile(event.path("user")));
    SlackProfile profile =
        SlackProfile.of(event.path("user"), SlackIds.workspace(null, "T1234567"));
    assertThat(profile)
        .isEqualTo(
            new SlackProfile(
                "U1234567", "Some User", true, false, ZoneId.of("America/Los_Angeles"), "en-US"));
  }

  @Test
  void mention_isOne() throws IOException {
    assertThat(translated("event_app_mention"))
        .isEqualTo(new SlackEvent.Mentioned(CHANNEL, USER, TS, null, "<@U0BOT00000> help"));
  }

  @Test
  void member_joinsAndLeaves() throws IOException {
    assertThat(translated("event_member_joined_channel"))
        .isEqualTo(new SlackEvent.Joined(CHANNEL, USER));
    assertThat(translated("event_member_left_channel")).isInstanceOf(SlackEvent.Left.class);
  }

  @Test
  void praksis_joins_withWhoInvitedIt() throws IOException {
    ObjectNode event = recorded("event_member_joined_channel").put("user", SELF);

    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.Added(CHANNEL, "U222222222"));
    event.remove("inviter");
    assertThat(translator.translate(event)).isEqualTo(new SlackEvent.Added(CHANNEL, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_channel_left",
        "event_group_left",
        "event_channel_archive",
        "event_group_archive",
        "event_channel_deleted",
        "event_group_deleted"
      })
  void channel_thatIsLost_isGone(String name) throws IOException {
    assertThat(translated(name)).isEqualTo(new SlackEvent.Gone(CHANNEL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_channel_unarchive", "event_group_unarchive"})
  void channel_isBack(String name) throws IOException {
    assertThat(translated(name)).isEqualTo(new SlackEvent.Back(CHANNEL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"event_channel_rename", "event_group_rename"})
  void channel_hasAnotherName(String name) throws IOException {
    assertThat(translated(name)).isEqualTo(new SlackEvent.Renamed(CHANNEL, "new-name"));
  }

  @Test
  void home_isOpened_butNotWithTheMessages() throws IOException {
    assertThat(translated("event_app_home_opened")).isEqualTo(new SlackEvent.HomeOpened(USER));
    assertThat(translated("event_app_home_opened_messages")).isEqualTo(new SlackEvent.Other());
  }

  @Test
  void unknownEvent_isNothing() throws IOException {
    assertThat(translator.translate(recorded("event_message").put("type", "emoji_changed")))
        .isEqualTo(new SlackEvent.Other());
  }
}
