package no.praksis.standin.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import no.praksis.standin.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackStandInTest {
  private final HandClock clock = new HandClock();
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final Company company = slack.company("kommunen");
  private final Person marit = company.person("Marit Lunde");
  private final Channel channel = company.channel("ledergruppa", marit);
  private final Probe bot = new Probe(slack, company.botToken());

  @AfterEach
  void close() {
    slack.close();
  }

  private String post(String text) throws Exception {
    return bot.error(
        "chat.postMessage", "{'channel':'" + channel.id() + "','text':'" + text + "'}");
  }

  @Test
  void token_thatIsUnknownRevokedOrMissing() throws Exception {
    assertThat(new Probe(slack, "xoxb-other").error("auth.test", "{}")).isEqualTo("invalid_auth");
    assertThat(bot.call("auth.test", "{}").path("team_id").asText()).isEqualTo(company.team());
    company.uninstalls();
    assertThat(bot.error("auth.test", "{}")).isEqualTo("token_revoked");
  }

  @Test
  void post_whereTheAppIsNotOrNobodyCan() throws Exception {
    assertThat(post("hi")).isEqualTo("not_in_channel");
    channel.invitesPraksis(marit);
    clock.moves(Duration.ofSeconds(1));
    assertThat(post("hi")).isEqualTo("none");
    assertThat(bot.error("chat.postMessage", "{'channel':'C0NONE','text':'x'}"))
        .isEqualTo("channel_not_found");
    channel.isArchived(marit);
    clock.moves(Duration.ofSeconds(2));
    assertThat(post("hi")).isEqualTo("is_archived");
  }

  @Test
  void privateChannel_isHiddenFromAnAppThatIsNotInIt() throws Exception {
    Channel secret = company.privateChannel("secret", marit);
    assertThat(bot.error("conversations.info", "{'channel':'" + secret.id() + "'}"))
        .isEqualTo("channel_not_found");
  }

  @Test
  void posts_oneASecondAndChannel() throws Exception {
    channel.invitesPraksis(marit);
    assertThat(post("one")).isEqualTo("none");
    HttpResponse<String> second =
        bot.response("chat.postMessage", "{'channel':'" + channel.id() + "','text':'two'}");
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
    clock.moves(Duration.ofSeconds(1));
    assertThat(post("two")).isEqualTo("none");
    assertThat(slack.limits().refused()).isEqualTo(1);
  }

  @Test
  void method_noMoreThanItsTierAMinute() throws Exception {
    String call = "{'channel':'" + channel.id() + "'}";
    for (int i = 0; i < 50; i++) {
      assertThat(bot.error("conversations.info", call)).isEqualTo("none");
    }
    assertThat(bot.response("conversations.info", call).statusCode()).isEqualTo(429);
    clock.moves(Duration.ofMinutes(1));
    assertThat(bot.error("conversations.info", call)).isEqualTo("none");
  }

  @Test
  void trigger_opensOnceAndWithinThreeSeconds() throws Exception {
    String view = "'view':{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[]}";
    String first = slack.monitor.in(() -> company.workspace.trigger(marit.id()));
    String second = slack.monitor.in(() -> company.workspace.trigger(marit.id()));
    assertThat(bot.error("views.open", "{'trigger_id':'" + first + "'," + view + "}"))
        .isEqualTo("none");
    assertThat(marit.form().text()).isEqualTo("T");
    assertThat(bot.error("views.open", "{'trigger_id':'" + first + "'," + view + "}"))
        .isEqualTo("exchanged_trigger_id");
    clock.moves(Duration.ofMillis(3001));
    assertThat(bot.error("views.open", "{'trigger_id':'" + second + "'," + view + "}"))
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void view_thatHasChangedInBetween() throws Exception {
    String view = "'view':{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[]}";
    String trigger = slack.monitor.in(() -> company.workspace.trigger(marit.id()));
    JsonNode opened = bot.call("views.open", "{'trigger_id':'" + trigger + "'," + view + "}");
    String id = "{'view_id':'" + opened.path("view").path("id").asText() + "','hash':'";
    String hash = opened.path("view").path("hash").asText();
    assertThat(bot.error("views.update", id + hash + "'," + view + "}")).isEqualTo("none");
    assertThat(bot.error("views.update", id + hash + "'," + view + "}")).isEqualTo("hash_conflict");
  }

  @Test
  void message_ofSomebodyElseIsNotTheAppsToChange() throws Exception {
    channel.invitesPraksis(marit);
    String at = "{'channel':'" + channel.id() + "','text':'x','ts':'";
    assertThat(bot.error("chat.update", at + marit.writes(channel, "mine").ts() + "'}"))
        .isEqualTo("cant_update_message");
    assertThat(bot.error("chat.update", at + "1.2'}")).isEqualTo("message_not_found");
  }

  @Test
  void file_isNoPictureUntilSlackIsDoneWithIt() throws Exception {
    channel.invitesPraksis(marit);
    JsonNode upload = bot.call("files.getUploadURLExternal", "{'filename':'a.png','length':3}");
    String file = upload.path("file_id").asText();
    assertThat(file).matches("F[A-Z0-9]{8,}");
    bot.post(URI.create(upload.path("upload_url").asText()), "abc");
    bot.call("files.completeUploadExternal", "{'files':[{'id':'" + file + "'}]}");
    String picture =
        Probe.blocks(
                channel.id(), "{'type':'image','alt_text':'a','slack_file':{'id':'" + file + "'}}")
            .toString();
    assertThat(bot.error("chat.postMessage", picture)).isEqualTo("invalid_blocks");
    clock.moves(Duration.ofSeconds(1));
    String info = "{'file':'" + file + "'}";
    assertThat(bot.call("files.info", info).path("file").path("mimetype").asText()).isEmpty();
    assertThat(bot.call("files.info", info).path("file").path("mimetype").asText())
        .isEqualTo("image/png");
    assertThat(bot.error("chat.postMessage", picture)).isEqualTo("none");
  }

  @Test
  void faults_comeAsAskedFor() throws Exception {
    channel.invitesPraksis(marit);
    slack.faults().says("chat.postMessage", "internal_error", 1);
    slack.faults().answers("chat.postMessage", 503, 1);
    slack.faults().cutsTheLineAfter("chat.postMessage", 1);
    assertThat(post("x")).isEqualTo("internal_error");
    assertThat(bot.response("chat.postMessage", "{}").statusCode()).isEqualTo(503);
    assertThatThrownBy(() -> post("done all the same")).isInstanceOf(IOException.class);
    assertThat(channel.ofPraksis()).extracting(Seen::text).containsExactly("done all the same");
  }

  @Test
  void history_showsMetadataToWhoAsksForIt() throws Exception {
    channel.invitesPraksis(marit);
    bot.call(
        "chat.postMessage",
        "{'channel':'"
            + channel.id()
            + "','text':'x','metadata':{'event_type':'praksis','event_payload':{'key':'k1'}}}");
    String asked = "{'channel':'" + channel.id() + "','include_all_metadata':true}";
    JsonNode messages = bot.call("conversations.history", asked).path("messages");
    assertThat(messages.get(0).path("metadata").path("event_payload").path("key").asText())
        .isEqualTo("k1");
    company.withScopes(java.util.List.of("chat:write"));
    assertThat(bot.error("conversations.history", asked)).isEqualTo("missing_scope");
  }

  @Test
  void mutedMarkup_showsWhatWouldRing() {
    assertThat(Mrkdwn.show(company.workspace, "a <!channel> &lt;!channel&gt; *b* 2*3*4"))
        .isEqualTo("a ⟦!channel⟧ <!channel> b 2*3*4");
    assertThat(Mrkdwn.show(company.workspace, "<https://x.no|bank> <@" + marit.id() + ">"))
        .isEqualTo("⟦bank→https://x.no⟧ ⟦@Marit Lunde⟧");
  }
}
