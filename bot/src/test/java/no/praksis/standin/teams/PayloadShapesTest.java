package no.praksis.standin.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do comes to an app in the form that Microsoft documents. */
class PayloadShapesTest {
  private final TeamsStandIn teams = TeamsStandIn.start();
  private final Tenant tenant = teams.tenant();
  private final Person kari = tenant.person("Kari Nordmann").speaks("nb-NO").livesIn("Europe/Oslo");
  private final Person ola = tenant.person("Ola Nordmann");
  private final Team team = tenant.team("Kommunen", kari, ola);
  private final Chat channel = team.channel("Ledergruppa", kari);
  private Probe app;

  @BeforeEach
  void starts() throws IOException {
    app = new Probe(teams, tenant);
  }

  @AfterEach
  void ends() {
    app.close();
    teams.close();
  }

  @Test
  void messageInAChannel_comesWhenTheAppIsMentioned_withItsThread() {
    team.installsPraksis(kari, channel);
    kari.writes(channel, "not to Praksis");
    Seen first = kari.writes(channel, "@Praksis thanks @Ola Nordmann <for> & coffee");
    JsonNode told = app.heard("message");
    assertThat(told.path("text").asText())
        .isEqualTo("<at>Praksis</at> thanks <at>Ola Nordmann</at>  & coffee\n");
    assertThat(told.at("/conversation/id").asText())
        .isEqualTo(channel.id() + ";messageid=" + first.id());
    assertThat(told.at("/conversation/conversationType").asText()).isEqualTo("channel");
    assertThat(told.at("/channelData/team/id").asText()).isEqualTo(team.id());
    assertThat(told.at("/channelData/tenant/id").asText()).isEqualTo(tenant.id());
    assertThat(told.at("/from/aadObjectId").asText()).isEqualTo(kari.id());
    assertThat(told.path("locale").asText()).isEqualTo("nb-NO");
    assertThat(told.path("entities").findValuesAsText("type"))
        .containsExactly("clientInfo", "mention", "mention");
    assertThat(told.at("/attachments/0/content").asText())
        .contains("itemid=\"1\">Ola Nordmann</span> &lt;for&gt; &amp; coffee");
    ola.repliesUnder(channel, first, "@Praksis and me");
    assertThat(app.heard("message").path("replyToId").asText()).isEqualTo(first.id());
    assertThat(app.heard.stream().filter(one -> one.has("text"))).hasSize(2);
  }

  @Test
  void messageInAChannel_comesAlways_whenThePackageReads() {
    tenant.uploads(
        zipped(
            "{'bots':[{'botId':'%s','scopes':['team']}],'authorization':{'permissions':{"
                + "'resourceSpecific':[{'name':'ChannelMessage.Read.Group'}]}}}"));
    assertThatThrownBy(kari::installs).hasMessageContaining("no scope personal");
    team.installsPraksis(kari, channel);
    Seen own = kari.writes(channel, "just so");
    assertThat(app.heard("message").path("text").asText()).isEqualTo("just so");
    kari.edits(channel, own, "just so much");
    assertThat(app.heard("messageUpdate").at("/channelData/eventType").asText())
        .isEqualTo("editMessage");
    kari.deletes(channel, own);
    assertThat(app.heard("messageDelete").path("id").asText()).isEqualTo(own.id());
  }

  private static byte[] zipped(String manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(
          manifest.formatted(TeamsStandIn.APP).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void installation_isToldTwice_withWhoItWasAndWhere() {
    team.installsPraksis(kari, channel);
    JsonNode update = app.heard("conversationUpdate");
    assertThat(update.at("/membersAdded/0/id").asText()).isEqualTo(TeamsStandIn.BOT);
    assertThat(update.at("/conversation/id").asText()).isEqualTo(channel.id());
    assertThat(update.at("/channelData/settings/selectedChannel/id").asText())
        .isEqualTo(channel.id());
    assertThat(update.at("/channelData/eventType").asText()).isEqualTo("teamMemberAdded");
    assertThat(update.at("/from/aadObjectId").asText()).isEqualTo(kari.id());
    assertThat(app.heard("installationUpdate").path("action").asText()).isEqualTo("add");
    team.joins(ola, kari);
    assertThat(app.heard("conversationUpdate").at("/conversation/id").asText())
        .isEqualTo(team.id());
    team.renames(channel, "Lederne", kari);
    assertThat(app.heard("conversationUpdate").at("/channelData/channel/name").asText())
        .isEqualTo("Lederne");
  }

  @Test
  void button_opensADialog_thatStaysUntilItIsTaken() {
    team.installsPraksis(kari, channel);
    app.posts(
        channel,
        Probe.card(
            "{'type':'TextBlock','text':'Round'}",
            "{'type':'Action.Submit','title':'Answer',"
                + "'data':{'praksis':{'button':'b'},'msteams':{'type':'task/fetch'}}}"));
    app.answer = dialog("{'type':'TextBlock','text':'a [b](c)'},");
    kari.presses(channel, channel.shows("Round"), "Answer");
    JsonNode fetched = app.heard("invoke");
    assertThat(fetched.path("name").asText()).isEqualTo("task/fetch");
    assertThat(fetched.path("value").toString())
        .isEqualTo(
            "{\"data\":{\"type\":\"task/fetch\",\"praksis\":{\"button\":\"b\"}},"
                + "\"context\":{\"theme\":\"default\"}}");
    assertThat(fetched.at("/replyToId").asText()).isEqualTo(channel.shows("Round").id());
    OpenForm form = kari.dialog();
    assertThat(form.text()).contains("Title", "a ⟦b→c⟧", "What?", "Send");
    form.fills("What?", "We laughed.").fills("Who", "Two").submits();
    assertThat(app.heard("invoke").at("/value/data").toString())
        .isEqualTo("{\"praksis\":{\"form\":\"f\"},\"v:what\":\"We laughed.\",\"v:who\":\"2\"}");
    assertThat(form.isClosed()).isFalse();
    app.answer = "{\"task\":{\"type\":\"message\",\"value\":\"Saved.\"}}";
    form.submits();
    assertThat(form.isClosed()).isTrue();
    assertThat(form.text()).isEqualTo("Saved.");
    assertThat(teams.complaints()).isEmpty();
  }

  private static String dialog(String before) {
    String card =
        Probe.plainCard(
            before
                + "{'type':'Input.Text','id':'v:what','label':'What?'},"
                + "{'type':'Input.ChoiceSet','id':'v:who','label':'Who','choices':["
                + "{'title':'One','value':'1'},{'title':'Two','value':'2'}]}",
            "{'type':'Action.Submit','title':'Send','data':{'praksis':{'form':'f'}}}");
    return ("{'task':{'type':'continue','value':{'title':'Title','height':'medium','width':'medium',"
            + "'card':{'contentType':'"
            + Seen.CARD
            + "','content':"
            + card
            + "}}}}")
        .replace('\'', '"');
  }

  @Test
  void clientWithoutDialogs_sendsAMessageWithAValue() {
    Chat chat = tenant.groupChat("Fem", kari, ola.hasNoDialogs());
    chat.addsPraksis(kari);
    app.posts(
        chat,
        Probe.card(
            "{'type':'TextBlock','text':'Round'}",
            "{'type':'Action.Submit','title':'Answer','data':{'msteams':{'type':'task/fetch'}}}"));
    ola.presses(chat, chat.shows("Round"), "Answer");
    JsonNode told = app.heard("message");
    assertThat(told.path("value").toString()).isEqualTo("{\"msteams\":{\"type\":\"task/fetch\"}}");
    assertThat(told.at("/conversation/conversationType").asText()).isEqualTo("groupChat");
    assertThat(told.has("text")).isFalse();
    assertThat(ola.hasDialog()).isFalse();
  }

  @Test
  void dialogThatIsNoGood_isComplainedOf() {
    kari.installs();
    app.posts(
        kari.privateChat(),
        Probe.card(
            "{'type':'TextBlock','text':'Home'}",
            "{'type':'Action.Submit','title':'Go','data':{'msteams':{'type':'task/fetch'}}}"));
    app.answer = dialog("{'type':'Input.Text','id':'v:what','label':'again'},");
    kari.presses(kari.privateChat(), kari.hears("Home"), "Go");
    assertThat(teams.complaints()).singleElement().asString().contains("twice \"v:what\"");
    assertThat(kari.hasDialog()).isFalse();
  }
}
