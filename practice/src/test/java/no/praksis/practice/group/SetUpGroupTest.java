package no.praksis.practice.group;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.OSLO;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.WORKSPACE;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.praksis.practice.group.SetUpGroup.Done;
import no.praksis.practice.group.SetUpGroup.NotAllowed;
import no.praksis.practice.group.SetUpGroup.Setup;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.memory.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetUpGroupTest {
  private final World world = new World();
  private final SetUpGroup setUpGroup =
      new SetUpGroup(world.groups, world.policy, world.transactions, world.clock);

  private static Setup setup(boolean facilitatorTakesPart, @Nullable PersonId leader) {
    return new Setup(
        WORKSPACE,
        new ConversationId("new"),
        "New",
        Language.NN,
        OSLO,
        Visibility.GROUP,
        KARI,
        facilitatorTakesPart,
        leader,
        List.of(KARI, LARS, ANNE));
  }

  private GroupId setUp() {
    return ((Done) setUpGroup.setUp(by(ANNE), setup(false, LARS))).group();
  }

  private Member member(GroupId group, PersonId person) {
    return world.groups.member(group, person).orElseThrow();
  }

  @Test
  void newChannel_becomesAGroup_byWhoeverIsThere() {
    SetUpGroup.Result result = setUpGroup.setUp(by(ANNE), setup(false, LARS));

    assertThat(result)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.isNew()).isTrue());
    GroupId group = ((Done) result).group();
    assertThat(world.groups.find(WORKSPACE, new ConversationId("new")).orElseThrow().language())
        .isEqualTo(Language.NN);
    assertThat(member(group, KARI).roles()).containsExactly(Role.FACILITATOR);
    assertThat(member(group, LARS).roles())
        .containsExactlyInAnyOrder(Role.PARTICIPANT, Role.LEADER);
    assertThat(member(group, ANNE).roles()).containsExactly(Role.PARTICIPANT);
    assertThat(world.groups.member(group, BERIT)).isEmpty();
  }

  @Test
  void facilitator_whoWantsTo_takesPart() {
    GroupId group = ((Done) setUpGroup.setUp(by(KARI), setup(true, null))).group();

    assertThat(member(group, KARI).roles())
        .containsExactlyInAnyOrder(Role.PARTICIPANT, Role.FACILITATOR);
  }

  @Test
  void facilitator_whoLeadsToo_hasBothRoles() {
    GroupId group = ((Done) setUpGroup.setUp(by(KARI), setup(false, KARI))).group();

    assertThat(member(group, KARI).roles())
        .containsExactlyInAnyOrder(Role.FACILITATOR, Role.LEADER);
  }

  @Test
  void groupThatStands_isChangedByItsFacilitator_andPeopleKeepTheirTimeOfJoining() {
    GroupId group = setUp();
    Instant joined = world.clock.instant();
    world.clock.add(Duration.ofDays(3));

    SetUpGroup.Result result = setUpGroup.setUp(by(KARI), setup(true, null));

    assertThat(result).isEqualTo(new Done(group, false));
    assertThat(member(group, ANNE).joinedAt()).isEqualTo(joined);
    assertThat(member(group, LARS).roles()).containsExactly(Role.PARTICIPANT);
    assertThat(world.groups.all()).hasSize(2);
  }

  @Test
  void groupThatStands_isRefusedToAParticipantAndTheLeader_andStaysAsItIs() {
    GroupId group = setUp();

    assertThat(setUpGroup.setUp(by(ANNE), setup(true, ANNE))).isEqualTo(new NotAllowed(group));
    assertThat(setUpGroup.setUp(by(LARS), setup(true, LARS))).isEqualTo(new NotAllowed(group));
    assertThat(member(group, ANNE).roles()).containsExactly(Role.PARTICIPANT);
  }

  @Test
  void groupThatStands_isChangedByAnAdmin() {
    GroupId group = setUp();

    assertThat(setUpGroup.setUp(admin(PAAL), setup(false, null))).isEqualTo(new Done(group, false));
  }
}
