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
import java.util.Set;
import no.praksis.practice.delivery.Notice;
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
      new SetUpGroup(
          world.groups, world.people, world.policy, world.outbox, world.transactions, world.clock);

  private final AnswerInvitation answer =
      new AnswerInvitation(world.groups, world.outbox, world.transactions, world.clock);

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
    return ((Done) setUpGroup.setUp(by(KARI), setup(false, LARS))).group();
  }

  private Member member(GroupId group, PersonId person) {
    return world.groups.member(group, person).orElseThrow();
  }

  @Test
  void newChannel_becomesAGroup_byWhoeverIsThere() {
    SetUpGroup.Result result = setUpGroup.setUp(by(KARI), setup(false, LARS));

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
  void somebodyElse_namedFacilitator_isAskedFirst_andNothingOpensBefore() {
    GroupId group = ((Done) setUpGroup.setUp(by(ANNE), setup(false, LARS))).group();

    assertThat(member(group, KARI).roles()).isEmpty();
    assertThat(world.groups.find(group).orElseThrow().runs()).isFalse();
    assertThat(world.outbox.privatelyTo(KARI))
        .containsExactly(new Notice.FacilitatorAsked(group, ANNE));

    assertThat(answer.answer(ANNE, group, true)).isEqualTo(AnswerInvitation.Result.NOT_ASKED);
    assertThat(answer.answer(KARI, group, true)).isEqualTo(AnswerInvitation.Result.ACCEPTED);
    assertThat(answer.answer(KARI, group, false)).isEqualTo(AnswerInvitation.Result.NOT_ASKED);

    assertThat(member(group, KARI).roles()).containsExactly(Role.FACILITATOR);
    assertThat(world.groups.find(group).orElseThrow().runs()).isTrue();
  }

  @Test
  void whoeverSetItUp_mayNameAnother_orBecomeFacilitator_whenTheFirstDeclines() {
    GroupId group = ((Done) setUpGroup.setUp(by(ANNE), setup(false, LARS))).group();

    assertThat(answer.answer(KARI, group, false)).isEqualTo(AnswerInvitation.Result.DECLINED);

    assertThat(world.outbox.privatelyTo(ANNE))
        .containsExactly(new Notice.FacilitatorDeclined(group, KARI));
    assertThat(world.groups.find(group).orElseThrow().runs()).isFalse();
    assertThat(setUpGroup.setUp(by(LARS), setup(true, LARS))).isEqualTo(new NotAllowed(group));
    Setup mine =
        new Setup(
            WORKSPACE,
            new ConversationId("new"),
            "New",
            Language.NN,
            OSLO,
            Visibility.GROUP,
            ANNE,
            true,
            null,
            List.of(KARI, LARS, ANNE));
    assertThat(setUpGroup.setUp(by(ANNE), mine)).isEqualTo(new Done(group, false));
    assertThat(world.groups.find(group).orElseThrow().runs()).isTrue();
    assertThat(setUpGroup.setUp(by(KARI), mine)).isEqualTo(new NotAllowed(group));
  }

  @Test
  void nobody_makesThemselvesFacilitator_ofAGroupAtWork_notEvenAnAdmin() {
    GroupId group = setUp();
    world.groups.save(
        new Member(group, PAAL, Set.of(Role.PARTICIPANT), world.clock.instant(), null));
    Setup mine =
        new Setup(
            WORKSPACE,
            new ConversationId("new"),
            "New",
            Language.NN,
            OSLO,
            Visibility.GROUP,
            PAAL,
            true,
            null,
            List.of(KARI, PAAL));

    assertThat(setUpGroup.setUp(admin(PAAL), mine)).isEqualTo(new SetUpGroup.NotOneself(group));
    assertThat(member(group, PAAL).has(Role.FACILITATOR)).isFalse();
  }

  @Test
  void guest_isInTheGroup_butTakesNoPart() {
    world.people.save(World.person(ANNE, OSLO).asGuest(true));
    GroupId group = setUp();

    assertThat(member(group, ANNE).roles()).isEmpty();
    assertThat(world.policy.allows(by(ANNE), Permission.READ_SHARED, group)).isFalse();
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
