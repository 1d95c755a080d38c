package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.id.ConversationId;
import org.junit.jupiter.api.Test;

final class TeamsEventTranslatorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static TeamsEvent event(String text) {
    return TeamsEventTranslator.translate(json(text));
  }

  private static TeamsEvent update(String rest) {
    return event(
        "{'type':'conversationUpdate','recipient':{'id':'28:app'},"
            + "'conversation':{'id':'19:team@thread.tacv2'},"
            + rest
            + "}");
  }

  @Test
  void valueOfSomebodyElse_takesNoWordsAway() {
    String value = "'value':{'from':'another client'}";
    assertThat(event("{'type':'message','text':'help'," + value + "}"))
        .isInstanceOf(TeamsEvent.Wrote.class);
    assertThat(event("{'type':'message'," + value + "}")).isInstanceOf(TeamsEvent.Sent.class);
    String pressed = "'value':{'praksis':{'button':'answer:7'}}";
    assertThat(event("{'type':'message','text':'Answer'," + pressed + "}"))
        .isInstanceOf(TeamsEvent.Sent.class);
  }

  @Test
  void source_isReadWithThreadClientAndPlace() {
    TeamsSource source =
        TeamsSources.of(
                json(
                    "{'type':'message','id':'1700000000002','timestamp':'2026-11-20T10:00:00.5Z',"
                        + "'serviceUrl':'https://smba.trafficmanager.net/emea/',"
                        + "'from':{'id':'29:marit','name':'Marit','aadObjectId':'m-1'},"
                        + "'recipient':{'id':'28:app'},'locale':'en-US',"
                        + "'conversation':{'conversationType':'channel','tenantId':'host',"
                        + "'id':'19:c@thread.tacv2;messageid=1700000000001'},"
                        + "'channelData':{'tenant':{'id':'guest-home'},"
                        + "'team':{'id':'19:team@thread.tacv2'}},"
                        + "'entities':[{'type':'clientInfo','locale':'nb-NO',"
                        + "'timezone':'Europe/Oslo'}]}"),
                NOW)
            .orElseThrow();
    assertThat(source.workspace()).isEqualTo(TeamsIds.workspace("host"));
    assertThat(source.conversation()).isEqualTo(new ConversationId("19:c@thread.tacv2"));
    assertThat(source.thread()).isEqualTo("1700000000001");
    assertThat(source.by()).isEqualTo(new Account("29:marit", "m-1", "Marit"));
    assertThat(source.at()).isEqualTo(Instant.parse("2026-11-20T10:00:00.5Z"));
    assertThat(source.locale()).isEqualTo("nb-NO");
    assertThat(source.zone()).isEqualTo("Europe/Oslo");
    assertThat(source.place())
        .isEqualTo(
            new Place(
                URI.create("https://smba.trafficmanager.net/emea/"),
                Kind.CHANNEL,
                "19:team@thread.tacv2",
                ""));
  }

  private static Kind kind(String conversation) {
    String activity = "{'serviceUrl':'https://x.example/','conversation':{" + conversation + "}}";
    return TeamsSources.of(json(activity), NOW).orElseThrow().place().kind();
  }

  @Test
  void unknownConversation_isTakenForNobodysOwn() {
    assertThat(kind("'conversationType':'personal','id':'19:x@unq.gbl.spaces'"))
        .isEqualTo(Kind.PERSONAL);
    assertThat(kind("'id':'a:1'")).isEqualTo(Kind.PERSONAL);
    assertThat(kind("'id':'19:x@thread.v2'")).isEqualTo(Kind.GROUP_CHAT);
    assertThat(kind("'conversationType':'meeting','id':'a:1'")).isEqualTo(Kind.GROUP_CHAT);
    assertThat(kind("'isGroup':true,'id':'a:1'")).isEqualTo(Kind.GROUP_CHAT);
  }

  @Test
  void whatLacksAConversationOrAnAddress_hasNoSource() {
    String there = "'conversation':{'id':'a:1'}";
    assertThat(TeamsSources.of(json("{'serviceUrl':'https://x.example/'}"), NOW)).isEmpty();
    assertThat(TeamsSources.of(json("{" + there + "}"), NOW)).isEmpty();
    for (String url : List.of("", "/emea", "file:///etc/passwd", "https:// x", "javascript:1")) {
      assertThat(TeamsSources.of(json("{" + there + ",'serviceUrl':'" + url + "'}"), NOW))
          .as(url)
          .isEmpty();
    }
  }

  @Test
  void additionOfPraksis_isToldApartFromThatOfPeople() {
    String channel =
        "'channelData':{'eventType':'channelMember%s','channel':{'id':'19:c'},'team':{'id':'19:t'}}";
    assertThat(update("'membersAdded':[{'id':'28:app'}]," + channel.formatted("Added")))
        .isEqualTo(new TeamsEvent.Added(new ConversationId("19:c")));
    assertThat(update("'membersRemoved':[{'id':'28:app'}]," + channel.formatted("Removed")))
        .isEqualTo(new TeamsEvent.Gone(new ConversationId("19:c")));
    assertThat(update("'membersAdded':[{'id':'28:app'}]")).isEqualTo(new TeamsEvent.Added(null));
    assertThat(update("'membersRemoved':[{'id':'28:app'}]")).isEqualTo(new TeamsEvent.Gone(null));
    assertThat(update("'membersAdded':[{'id':'29:a','aadObjectId':'a-1'},{'id':'28:other'}]"))
        .isEqualTo(new TeamsEvent.Joined(List.of(new Account("29:a", "a-1", "")), null));
    assertThat(update("'membersRemoved':[{'id':'29:a'}]"))
        .isEqualTo(new TeamsEvent.Left(List.of(new Account("29:a", "29:a", "")), null));
    assertThat(update("'membersAdded':[{'id':'28:other'}]")).isEqualTo(new TeamsEvent.Other());
  }

  @Test
  void changesOfOneChannel_nameIt() {
    String data = "'channelData':{'channel':{'id':'19:c','name':'New'},'eventType':'%s'}";
    ConversationId channel = new ConversationId("19:c");
    assertThat(update(data.formatted("channelRenamed")))
        .isEqualTo(new TeamsEvent.ChannelRenamed(channel, "New"));
    assertThat(update(data.formatted("channelDeleted")))
        .isEqualTo(new TeamsEvent.ChannelGone(channel));
    assertThat(update(data.formatted("channelRestored")))
        .isEqualTo(new TeamsEvent.ChannelBack(channel));
    assertThat(
            update(
                data.formatted("channelMemberAdded")
                    + ",'membersAdded':[{'id':'29:a','aadObjectId':'a-1'}]"))
        .isEqualTo(new TeamsEvent.Joined(List.of(new Account("29:a", "a-1", "")), channel));
  }

  @Test
  void changesOfATeam_nameItHoweverTheyAreSpelled() {
    String data = "'channelData':{'team':{'id':'19:t','name':'New'},'eventType':'%s'}";
    assertThat(update(data.formatted("teamRenamed")))
        .isEqualTo(new TeamsEvent.TeamRenamed("19:t", "New"));
    for (String gone : List.of("teamDeleted", "teamHardDeleted", "teamArchived", "teamarchived")) {
      assertThat(update(data.formatted(gone))).isEqualTo(new TeamsEvent.TeamGone("19:t"));
    }
    for (String back : List.of("teamRestored", "teamrestored", "teamUnarchived")) {
      assertThat(update(data.formatted(back))).isEqualTo(new TeamsEvent.TeamBack("19:t"));
    }
  }

  @Test
  void newNameOfAGroupChat_isAChannelsOwn() {
    assertThat(update("'topicName':'Trioen'"))
        .isEqualTo(
            new TeamsEvent.ChannelRenamed(new ConversationId("19:team@thread.tacv2"), "Trioen"));
  }

  @Test
  void installation_andUpgrades() {
    assertThat(event("{'type':'installationUpdate','action':'add'}"))
        .isEqualTo(new TeamsEvent.Added(null));
    assertThat(event("{'type':'installationUpdate','action':'remove'}"))
        .isEqualTo(new TeamsEvent.Gone(null));
    assertThat(event("{'type':'installationUpdate','action':'add-upgrade'}"))
        .isEqualTo(new TeamsEvent.Other());
  }

  @Test
  void wordsOfBots_areNotHeard() {
    assertThat(event("{'type':'message','from':{'id':'28:other'},'text':'hi'}"))
        .isEqualTo(new TeamsEvent.Other());
  }

  @Test
  void quoteInAChat_isWhatItAnswers() {
    String entity =
        "{'type':'message','from':{'id':'29:a'},'text':'We met',"
            + "'entities':[{'type':'quotedReply','quotedReply':{'messageId':'17'}}]}";
    assertThat(((TeamsEvent.Wrote) event(entity)).quoted()).isEqualTo("17");
    String markup =
        "{\"type\":\"message\",\"from\":{\"id\":\"29:a\"},\"attachments\":[{\"contentType\":"
            + "\"text/html\",\"content\":\"<blockquote itemscope "
            + "itemtype=\\\"http://schema.skype.com/Reply\\\" itemid=\\\"18\\\">x</blockquote>\"}]}";
    assertThat(((TeamsEvent.Wrote) TeamsEventTranslator.translate(raw(markup))).quoted())
        .isEqualTo("18");
  }

  private static JsonNode raw(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void strangeMentions_areLeftOut() {
    TeamsEvent.Wrote wrote =
        (TeamsEvent.Wrote)
            event(
                "{'type':'message','from':{'id':'29:a'},'recipient':{'id':'28:app'},"
                    + "'text':'<at>Praksis</at> hi','entities':[{'type':'mention'},"
                    + "{'type':'mention','text':'x','mentioned':{}},{'nothing':1},"
                    + "{'type':'mention','text':'<at>Praksis</at>','mentioned':{'id':'28:app'}}]}");
    assertThat(wrote.words().getMentions()).hasSize(1);
    assertThat(TeamsText.isMentioned(wrote.words())).isTrue();
  }
}
