package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The channels that are known, and the daily look at who is in them. */
final class SlackCheckupTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;
  private final List<ChannelEvent> heard = new CopyOnWriteArrayList<>();
  private GatewayDesk desk;
  private SlackPeople people;
  private SlackChannels channels;
  private SlackMembership membership;
  private final AtomicInteger tidied = new AtomicInteger();
  private SlackCheckup checkup;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
    people = new SlackPeople(desk.api, Needs.of(desk), OSLO);
    channels = new SlackChannels(desk.api, people, Needs.of(desk));
    membership =
        new SlackMembership(
            people,
            channels,
            desk.storage.groups(),
            Needs.answers(desk, people),
            event -> {
              heard.add(event);
              return new Reply.Nothing();
            });
    checkup =
        new SlackCheckup(
            desk.storage.groups(), membership, tidied::incrementAndGet, desk.clock::instant);
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

  @Test
  void whoeverJoinsWhileSlackIsAsked_staysIn() throws Exception {
    Person jonas = desk.company.person("Jonas Berg");
    Faults.Hold answer = desk.slack.faults().holdsAnswers("conversations.members");
    Thread look = Thread.ofVirtual().start(checkup::lookAtNext);
    answer.awaitCall();
    desk.channel.joinsUnheard(jonas);
    membership.joined(desk.workspace, new ConversationId(desk.channel.id()), jonas.id());
    answer.release();
    look.join();

    assertThat(seen()).singleElement().satisfies(now -> assertThat(now.people()).hasSize(2));
    assertThat(found().people()).hasSize(2);
  }

  @Test
  void whoeverJoinsWhileSlackCannotSayWhoItIs_isTakenInWhenItTellsAgain() {
    ConversationId channel = new ConversationId(desk.channel.id());
    String jonas = desk.company.person("Jonas Berg").id();
    desk.slack.faults().answers("users.info", 503, 1);

    assertThatThrownBy(() -> membership.joined(desk.workspace, channel, jonas))
        .isInstanceOf(IllegalStateException.class);
    assertThat(heard).isEmpty();
    membership.joined(desk.workspace, channel, jonas);

    assertThat(heard).singleElement().isInstanceOf(ChannelEvent.Joined.class);
  }

  @Test
  void channelThatPraksisComesBackToWhileSlackIsAsked_isNotGone() throws Exception {
    desk.channel.changesUnheard(false, false, true);
    Faults.Hold answer = desk.slack.faults().holdsAnswers("conversations.info");
    Thread look = Thread.ofVirtual().start(checkup::lookAtNext);
    answer.awaitCall();
    desk.channel.takesPraksisBackUnheard();
    ConversationId channel = new ConversationId(desk.channel.id());
    Thread coming =
        Thread.ofVirtual()
            .start(() -> membership.added(desk.workspace, channel, desk.marit.id(), "e"));
    Waiting.until(() -> channels.changes().in(desk.workspace, channel) > 0);
    answer.release();
    coming.join();
    look.join();

    assertThat(heard).noneMatch(ChannelEvent.PraksisRemoved.class::isInstance);
    assertThat(seen()).hasSize(1);
  }

  @Test
  void accountThatEndedUnheard_isFound_thoughItsChannelStillListsIt() {
    PersonId marit = people.meet(desk.workspace, desk.marit.id()).met().orElseThrow().person();
    desk.storage
        .transactions()
        .write(
            () ->
                desk.storage
                    .groups()
                    .save(
                        new Member(
                            new GroupId("g1"), marit, Set.of(), desk.clock.instant(), null)));
    desk.company.deactivatesUnheard(desk.marit);

    checkup.lookAtNext();
    checkup.lookAtNext();
    assertThat(heard).noneMatch(ChannelEvent.Left.class::isInstance);
    desk.clock.moves(Duration.ofMinutes(10));
    checkup.lookAtNext();

    assertThat(heard)
        .contains(
            new ChannelEvent.Left(desk.workspace, new ConversationId(desk.channel.id()), marit));
    assertThat(people.meet(desk.workspace, desk.marit.id())).isEqualTo(new Meeting.Nobody());
  }

  @Test
  void tidying_isDoneOnceADay() {
    for (int hours = 0; hours <= 24; hours++) {
      checkup.lookAtNext();
      desk.clock.moves(Duration.ofHours(1));
    }
    assertThat(tidied).hasValue(2);
  }
}
