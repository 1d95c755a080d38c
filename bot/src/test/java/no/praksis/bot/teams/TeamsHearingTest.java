package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Announcements;
import no.praksis.standin.teams.Call;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import no.praksis.standin.teams.TeamsStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsHearingTest {
  private static final MessageKey ROUND = Announcements.messageOf(new RoundId("7"));

  @TempDir Path folder;
  private InboundDesk desk;
  private no.praksis.standin.teams.Person marit;
  private no.praksis.standin.teams.Person jonas;
  private Team team;
  private Chat channel;

  @BeforeEach
  void open() {
    desk = new InboundDesk(folder);
    marit = desk.tenant.person("Marit Lunde").speaks("nn-NO").livesIn("Europe/London");
    jonas = desk.tenant.person("Jonas Berg");
    team = desk.tenant.team("Ledarane", marit, jonas);
    channel = team.channel("Veka", marit);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void installed(boolean reads) {
    URI address = URI.create("https://praksis.example.org");
    desk.tenant.uploads(new TeamsManifest(TeamsStandIn.APP, "1.0.0", address, reads).zip());
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    desk.heard.clear();
  }

  @Test
  void whoTeamsDoesNotShow_isNotTakenForOneOfOurs() {
    installed(false);
    assertThat(desk.storage.people().find(desk.workspace(), jonas.id())).isEmpty();
    desk.teams.faults().answers(Call.MEMBER, 403, "NotEnoughPermissions", 2);
    desk.teams.faults().answers(Call.MEMBERS, 403, "NotEnoughPermissions", 1);
    jonas.writes(channel, "@Praksis schedule");
    desk.teams.settle();
    assertThat(desk.heard).isEmpty();
    assertThat(desk.storage.people().find(desk.workspace(), jonas.id())).isEmpty();
    jonas.writes(channel, "@Praksis schedule");
    desk.teams.settle();
    assertThat(known(jonas).name()).isEqualTo("Jonas Berg");
    assertThat(desk.heard).hasSize(1);
  }

  @Test
  void messageThatMentionsManyStrangers_asksAboutAFewOfThem() {
    installed(false);
    StringBuilder words = new StringBuilder("@Praksis thanks");
    for (char name = 'A'; name <= 'T'; name++) {
      words.append(" @").append(desk.tenant.person("Stranger " + name).name());
    }
    int asked = desk.teams.calls(Call.MEMBER);
    marit.writes(channel, words.toString());
    desk.teams.settle();
    assertThat(desk.teams.calls(Call.MEMBER) - asked).isBetween(1, 6);
    assertThat(desk.only(ChatEvent.Command.class).words()).contains("@Stranger A", "@Stranger T");
  }

  private Person known(no.praksis.standin.teams.Person person) {
    return desk.storage.people().find(desk.workspace(), person.id()).orElseThrow();
  }

  /** A round stands in the channel, which Praksis knows as its own. */
  private Seen round() {
    Seen message = jonas.writes(channel, "stands for a round");
    desk.storage
        .transactions()
        .write(
            () ->
                desk.storage
                    .messageReferences()
                    .save(
                        ROUND,
                        TeamsIds.reference(TeamsIds.conversation(channel.id()), message.id())));
    desk.heard.clear();
    return message;
  }

  @Test
  void personalWords_areSaidInPrivateUnderTheirName() {
    marit.installs();
    desk.teams.settle();
    marit.writes(marit.privateChat(), "Det gjekk <b>bra</b> & fint");
    ChatEvent.Said said = desk.only(ChatEvent.Said.class);
    assertThat(said.text()).isEqualTo("Det gjekk <b>bra</b> & fint");
    assertThat(said.origin().channel()).isNull();
    assertThat(said.origin().person()).isEqualTo(known(marit).id());
    assertThat(said.origin().platformLanguage()).isEqualTo(Language.NN);
    assertThat(known(marit).name()).isEqualTo("Marit Lunde");
    await("Europe/London");
  }

  /** Nobody waits until it is noted where the person is. */
  private void await(String zone) {
    for (int i = 0; i < 500 && !known(marit).zone().getId().equals(zone); i++) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(known(marit).zone().getId()).isEqualTo(zone);
  }

  @Test
  void mention_isACommandWhereverTheNameStands() {
    installed(false);
    marit.writes(channel, "summary @Praksis week");
    ChatEvent.Command command = desk.only(ChatEvent.Command.class);
    assertThat(command.words().replaceAll("\\s+", " ")).isEqualTo("summary week");
    assertThat(command.origin().channel()).isEqualTo(TeamsIds.conversation(channel.id()));
  }

  @Test
  void mentionedPeople_areNamedByOurIds() {
    installed(false);
    marit.types(channel, "thanks @Jonas Berg for help");
    assertThat(desk.only(ChatEvent.Command.class).words())
        .isEqualTo("thanks @" + known(jonas).id().value() + " for help");
  }

  @Test
  void replyUnderARound_isAnAnswerWhenPraksisIsNamed() {
    installed(false);
    Seen round = round();
    jonas.repliesUnder(channel, round, "@Praksis We met");
    ChatEvent.Said said = desk.only(ChatEvent.Said.class);
    assertThat(said.text()).isEqualTo("We met");
    assertThat(said.replyTo()).isEqualTo(ROUND);
  }

  @Test
  void replyUnderARound_isAnAnswerByItselfWhereChannelsAreRead() {
    installed(true);
    Seen round = round();
    jonas.repliesUnder(channel, round, "We met");
    assertThat(desk.only(ChatEvent.Said.class).replyTo()).isEqualTo(ROUND);
    jonas.writes(channel, "Somebody says something else");
    assertThat(desk.heard).hasSize(1);
  }

  @Test
  void editedAndDeleted_areTheSameMessage() {
    installed(true);
    Seen round = round();
    Seen words = jonas.repliesUnder(channel, round, "We met");
    jonas.edits(channel, words, "We met twice");
    jonas.edits(channel, words, "We met three times");
    jonas.deletes(channel, words);
    ChatEvent.Said said = desk.only(ChatEvent.Said.class);
    assertThat(desk.heard.stream().filter(ChatEvent.Edited.class::isInstance))
        .extracting(event -> ((ChatEvent.Edited) event).message())
        .containsExactly(said.message(), said.message());
    assertThat(desk.heard.stream().map(event -> event.origin().eventId())).doesNotHaveDuplicates();
    assertThat(desk.only(ChatEvent.Deleted.class).message()).isEqualTo(said.message());
  }

  @Test
  void answerToACommandInAChannel_comesInPrivateWithWhereItIsFrom() {
    installed(false);
    desk.answers(event -> Reply.tell("Only for Marit"));
    marit.types(channel, "points");
    assertThat(marit.hears("Only for Marit").text()).contains("Veka");
    assertThat(channel.ofPraksis()).isEmpty();
  }

  @Test
  void whoCanNotBeReached_isToldOnlyThatInTheChannel() {
    installed(false);
    marit.blocks();
    desk.answers(event -> Reply.tell("Only for Marit"));
    marit.types(channel, "points");
    assertThat(channel.shows("Praksis").text()).doesNotContain("Only for Marit");
    assertThat(channel.ofPraksis()).hasSize(1);
  }

  @Test
  void homeStandsOnceAtTheEndAfterCommands() {
    marit.installs();
    desk.teams.settle();
    desk.answers(event -> Reply.tell("Here they are"));
    Chat chat = marit.privateChat();
    marit.types(chat, "punkt");
    Seen first = marit.hears("Nothing is open");
    marit.types(chat, "noko heilt anna");
    marit.types(chat, "arbeidstid");
    awaitGone(chat, first);
    Seen second = marit.hears("Nothing is open");
    assertThat(chat.ofPraksis().getLast().id()).isEqualTo(second.id());
    marit.types(chat, "heim");
    assertThat(chat.stillHas(second)).isFalse();
    assertThat(chat.ofPraksis().stream().filter(seen -> seen.text().contains("Nothing is open")))
        .hasSize(1);
  }

  private static void awaitGone(Chat chat, Seen message) {
    for (int i = 0; i < 500 && chat.stillHas(message); i++) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(chat.stillHas(message)).isFalse();
  }

  @Test
  void stranger_isToldSoWhereItWasAsked() {
    installed(false);
    var stranger = desk.tenant.stranger("Ute Fremd");
    Chat shared = team.sharedChannel("Delt", marit, stranger);
    stranger.types(shared, "points");
    shared.shows("from outside");
    assertThat(desk.heard).isEmpty();
    assertThat(desk.storage.people().find(desk.workspace(), stranger.id())).isEmpty();
  }

  @Test
  void guest_isKnownAsOne() {
    installed(false);
    var guest = desk.tenant.guest("Gina Gjest");
    team.joinsUnheard(guest);
    guest.types(channel, "help");
    assertThat(known(guest).guest()).isTrue();
    assertThat(known(marit).guest()).isFalse();
  }
}
