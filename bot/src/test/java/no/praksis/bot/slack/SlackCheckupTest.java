package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channels that are known, and the daily look at who is in them. */
final class SlackCheckupTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;
  private final List<ChannelEvent> heard = new ArrayList<>();
  private GatewayDesk desk;
  private SlackPeople people;
  private SlackChannels channels;
  private SlackCheckup checkup;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
    people = new SlackPeople(desk.api, Needs.of(desk), OSLO);
    channels = new SlackChannels(desk.api, people, Needs.of(desk));
    SlackMembership membership =
        new SlackMembership(
            people,
            channels,
            desk.storage.groups(),
            Needs.answers(desk, people),
            event -> {
              heard.add(event);
              return new Reply.Nothing();
            });
    checkup = new SlackCheckup(desk.storage.groups(), membership, desk.clock::instant);
    group("g1", desk.channel);
  }

  @AfterEach
  void close() throws Exception {
    checkup.close();
    desk.close();
  }

  private void group(String id, Channel channel) {
    desk.storage
        .transactions()
        .write(
            () ->
                desk.storage
                    .groups()
                    .save(
                        new Group(
                            new GroupId(id),
                            desk.workspace,
                            new ConversationId(channel.id()),
                            "ledergruppa",
                            Language.NB,
                            OSLO,
                            Visibility.GROUP,
                            false,
                            0)));
  }

  private Channels.Channel found() {
    return channels.find(desk.workspace, new ConversationId(desk.channel.id())).orElseThrow();
  }

  private List<ChannelEvent.Seen> seen() {
    return heard.stream()
        .filter(ChannelEvent.Seen.class::isInstance)
        .map(ChannelEvent.Seen.class::cast)
        .toList();
  }

  @Test
  void channel_isAskedAboutOnce_andKeptInStep() {
    assertThat(found().name()).isEqualTo("ledergruppa");
    assertThat(found().people()).hasSize(1);
    Person jonas = desk.company.person("Jonas Berg");
    ConversationId channel = new ConversationId(desk.channel.id());

    channels.joined(desk.workspace, channel, jonas.id());
    assertThat(found().people()).hasSize(2);
    channels.left(desk.workspace, channel, desk.marit.id());
    assertThat(found().people()).hasSize(1);
    channels.renamed(desk.workspace, channel, "lederne");
    assertThat(found().name()).isEqualTo("lederne");
    assertThat(desk.slack.calls("conversations.info")).isEqualTo(1);
  }

  @Test
  void channel_thatPraksisIsNotIn_isNotThere() {
    Channel other = desk.company.channel("other", desk.marit);

    assertThat(channels.find(desk.workspace, new ConversationId(other.id()))).isEmpty();
  }

  @Test
  void bots_areNotInAChannel() {
    desk.channel.joinsUnheard(desk.company.bot("Annen"));

    assertThat(found().people()).hasSize(1);
  }

  @Test
  void look_isTakenOnceADay_atChannelsOfGroups() {
    checkup.lookAtNext();
    assertThat(seen()).hasSize(1);
    assertThat(seen().getFirst().people()).hasSize(1);

    desk.channel.joinsUnheard(desk.company.person("Jonas Berg"));
    desk.clock.moves(Duration.ofHours(12));
    checkup.lookAtNext();
    assertThat(seen()).hasSize(1);

    desk.clock.moves(Duration.ofHours(12));
    checkup.lookAtNext();
    assertThat(seen()).hasSize(2);
    assertThat(seen().getLast().people()).hasSize(2);
  }

  @Test
  void channel_thatIsArchivedUnheard_isNoticed() {
    desk.channel.changesUnheard(true, false, false);

    checkup.lookAtNext();

    assertThat(heard)
        .containsExactly(
            new ChannelEvent.PraksisRemoved(desk.workspace, new ConversationId(desk.channel.id())));
  }

  @Test
  void slackThatCannotSay_losesNobody_andIsAskedAgain() {
    desk.slack.faults().limits("conversations.members", 120, 1);

    checkup.lookAtNext();
    assertThat(heard).isEmpty();
    desk.clock.moves(Duration.ofMinutes(11));
    checkup.lookAtNext();

    assertThat(seen()).hasSize(1);
  }

  @Test
  void membersWhomSlackCannotName_makeNoIncompleteList() {
    desk.slack.faults().answers("users.info", 503, 1);

    checkup.lookAtNext();

    assertThat(heard).isEmpty();
  }
}
