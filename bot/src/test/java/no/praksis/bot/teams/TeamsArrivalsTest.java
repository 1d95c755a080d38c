package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TeamsArrivalsTest {
  @TempDir Path folder;
  private InboundDesk desk;
  private Person marit;
  private Team team;
  private Chat channel;

  @BeforeEach
  void open() {
    desk = new InboundDesk(folder);
    marit = desk.tenant.person("Marit Lunde").speaks("nb-NO");
    team = desk.tenant.team("Lederne", marit);
    channel = team.channel("Uka", marit);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private List<ChannelEvent.PraksisAdded> additions() {
    return desk.happened.stream()
        .filter(ChannelEvent.PraksisAdded.class::isInstance)
        .map(ChannelEvent.PraksisAdded.class::cast)
        .toList();
  }

  @Test
  void installation_isOneWhateverTeamsTellsOfIt() {
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    desk.teams.redelivers("installationUpdate");
    desk.teams.redelivers("conversationUpdate");
    assertThat(additions().stream().map(ChannelEvent.PraksisAdded::eventId).distinct()).hasSize(1);
    ChannelEvent.PraksisAdded added = additions().getFirst();
    assertThat(added.channel()).isEqualTo(TeamsIds.conversation(channel.id()));
    assertThat(added.by())
        .isEqualTo(desk.storage.people().find(desk.workspace(), marit.id()).orElseThrow().id());
    assertThat(added.eventId()).hasSizeLessThan(150);
  }

  @Test
  void installedAnew_isAnotherInstallation() {
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    team.removesPraksis(marit);
    desk.teams.settle();
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    assertThat(additions().stream().map(ChannelEvent.PraksisAdded::eventId).distinct()).hasSize(2);
  }

  @Test
  void upgrade_isNoInstallation() {
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    int before = additions().size();
    team.upgradesPraksis(marit);
    desk.teams.settle();
    assertThat(additions()).hasSize(before);
  }

  @Test
  void personalWelcome_comesOnce() {
    marit.installs();
    desk.teams.settle();
    Chat chat = marit.privateChat();
    chat.shows("Hei, jeg er Praksis");
    marit.uninstalls();
    desk.teams.settle();
    marit.installs();
    desk.teams.settle();
    assertThat(chat.ofPraksis()).hasSize(1);
  }

  @Test
  void groupChat_isAddedTo() {
    Chat chat = desk.tenant.groupChat("Trioen", marit);
    chat.addsPraksis(marit);
    desk.teams.settle();
    assertThat(additions().getFirst().channel()).isEqualTo(TeamsIds.conversation(chat.id()));
  }

  @Test
  void channelsFind_tellsNameAndPeople() {
    Person elin = desk.tenant.person("Elin Sæther");
    team.joinsUnheard(elin);
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    var found = desk.adapter.channels().find(desk.workspace(), TeamsIds.conversation(channel.id()));
    assertThat(found.orElseThrow().name()).isEqualTo("Uka");
    assertThat(found.orElseThrow().people()).hasSize(2);
    marit.types(team.general(), "help");
    var general = desk.adapter.channels().find(desk.workspace(), TeamsIds.conversation(team.id()));
    assertThat(general.orElseThrow().name()).isEqualTo("Lederne");
  }

  @Test
  void manyPages_areReadToTheEnd() {
    desk.tenant.pagesOf(2);
    for (int i = 0; i < 5; i++) {
      team.joinsUnheard(desk.tenant.person("Person " + i));
    }
    team.installsPraksis(marit, channel);
    desk.teams.settle();
    var found = desk.adapter.channels().find(desk.workspace(), TeamsIds.conversation(channel.id()));
    assertThat(found.orElseThrow().people()).hasSize(6);
  }
}
