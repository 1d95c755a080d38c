package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import no.praksis.bot.adapter.Meeting;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlackPeopleTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @TempDir Path folder;
  private GatewayDesk desk;
  private SlackPeople people;

  @BeforeEach
  void open() {
    desk = new GatewayDesk(folder);
    desk.marit.livesIn("Europe/Lisbon").speaks("nb-NO");
    people = anew();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private SlackPeople anew() {
    return new SlackPeople(desk.api, Needs.of(desk), OSLO);
  }

  private Meeting.Met meet(String user) {
    return people.meet(desk.workspace, user).met().orElseThrow();
  }

  private Person marit() {
    return desk.storage.people().find(desk.workspace, desk.marit.id()).orElseThrow();
  }

  private ObjectNode profile(String name, String zone) {
    ObjectNode user = new ObjectMapper().createObjectNode();
    user.put("id", desk.marit.id()).put("team_id", desk.company.team()).put("tz", zone);
    user.putObject("profile").put("real_name", name);
    return user;
  }

  private void changed(ObjectNode user) {
    people.changed(desk.workspace, SlackProfile.of(user, desk.workspace));
  }

  @Test
  void somebody_isAskedAboutOnce_evenAcrossARestart() {
    Meeting.Met first = meet(desk.marit.id());

    assertThat(first.language()).isEqualTo(Language.NB);
    assertThat(marit().name()).isEqualTo("Marit Lunde");
    assertThat(marit().zone()).isEqualTo(LISBON);
    assertThat(marit().language()).as("one's own choice").isNull();
    assertThat(meet(desk.marit.id())).isEqualTo(first);
    assertThat(anew().meet(desk.workspace, desk.marit.id())).isEqualTo(first);
    assertThat(desk.slack.calls("users.info")).isEqualTo(1);
  }

  @Test
  void guest_isMetAsOne() {
    Meeting.Met guest = meet(desk.company.guest("Gjest Gjestad").id());

    assertThat(desk.storage.people().find(guest.person()).orElseThrow().guest()).isTrue();
  }

  @Test
  void botsAndStrangers_areNobody_andNotAskedAboutAtOnceAgain() {
    String stranger = desk.company.stranger("Fremmed").id();
    for (String user : new String[] {desk.company.bot("Annen").id(), stranger, stranger}) {
      assertThat(people.meet(desk.workspace, user)).isEqualTo(new Meeting.Nobody());
    }
    assertThat(desk.slack.calls("users.info")).isEqualTo(2);
    assertThat(desk.storage.people().in(desk.workspace)).isEmpty();

    desk.clock.moves(Duration.ofHours(2));
    people.meet(desk.workspace, stranger);
    assertThat(desk.slack.calls("users.info")).isEqualTo(3);
  }

  @Test
  void slackThatIsAway_isAskedAgainTheNextTime() {
    desk.slack.faults().answers("users.info", 503, 1);

    assertThat(people.meet(desk.workspace, desk.marit.id())).isEqualTo(new Meeting.NotNow());
    assertThat(people.meet(desk.workspace, desk.marit.id())).isInstanceOf(Meeting.Met.class);
  }

  @Test
  void change_ofNameZoneAndStanding_isTakenOver() {
    meet(desk.marit.id());

    changed(profile("Marit Lunde Dahl", "Europe/Helsinki").put("is_restricted", true));

    assertThat(marit().name()).isEqualTo("Marit Lunde Dahl");
    assertThat(marit().zone()).isEqualTo(HELSINKI);
    assertThat(marit().guest()).isTrue();
  }

  @Test
  void zone_thatSomebodyChose_stays() {
    meet(desk.marit.id());
    Person chosen = marit().working(WorkingHours.DEFAULT, OSLO);
    desk.storage.transactions().write(() -> desk.storage.people().save(chosen));

    changed(profile("Marit Lunde", "Europe/Helsinki"));

    assertThat(marit().zone()).isEqualTo(OSLO);
  }

  @Test
  void change_ofSomebodyUnknown_makesNobodyKnown() {
    changed(profile("Marit Lunde", "Europe/Oslo"));

    assertThat(desk.storage.people().in(desk.workspace)).isEmpty();
  }

  @Test
  void forgotten_leavesNothingBehind() {
    meet(desk.marit.id());

    people.forget(desk.workspace, desk.marit.id());

    assertThat(desk.storage.platformMemory().all("slack", "users/" + desk.workspace.value()))
        .isEmpty();
  }

  @Test
  void peopleOfTheSameGrid_areNoStrangers() {
    WorkspaceId inGrid = SlackIds.workspace("E1", "T1");
    ObjectNode colleague = profile("Nils", "Europe/Oslo").put("team_id", "T2");
    colleague.putObject("enterprise_user").put("enterprise_id", "E1");

    assertThat(SlackProfile.of(colleague, inGrid).takesPart()).isTrue();
    assertThat(SlackProfile.of(colleague, SlackIds.workspace(null, "T1")).takesPart()).isFalse();
  }
}
