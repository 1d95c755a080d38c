package no.praksis.practice.group;

import static no.praksis.practice.group.Permission.ASK_NOW;
import static no.praksis.practice.group.Permission.CLOSE_ROUND;
import static no.praksis.practice.group.Permission.CONFIGURE;
import static no.praksis.practice.group.Permission.PLAN;
import static no.praksis.practice.group.Permission.READ_GIVEN_TO_FACILITATOR;
import static no.praksis.practice.group.Permission.READ_SHARED;
import static no.praksis.practice.group.Permission.SEE_STATUS;
import static no.praksis.practice.group.Permission.SET_ROLES;
import static no.praksis.practice.group.Permission.SUMMARISE;
import static no.praksis.practice.group.Permission.TAKE_PART;
import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private final World world = new World();
  private final Policy policy = world.policy;

  private Set<Permission> permissions(Actor actor) {
    return EnumSet.allOf(Permission.class).stream()
        .filter(permission -> policy.allows(actor, permission, GROUP))
        .collect(Collectors.toSet());
  }

  @Test
  void participant_takesPartAndReadsWhatIsShared_andNothingElse() {
    assertThat(permissions(by(ANNE))).containsExactlyInAnyOrder(TAKE_PART, READ_SHARED);
  }

  @Test
  void leader_whoDoesNotTakePart_summarisesAndAsks_andSeesNoMoreThanTheGroup() {
    world.join(GROUP, LARS, Role.LEADER);

    assertThat(permissions(by(LARS))).containsExactlyInAnyOrder(READ_SHARED, SUMMARISE, ASK_NOW);
  }

  @Test
  void facilitator_whoDoesNotTakePart_doesAllButAnswer() {
    assertThat(permissions(by(KARI)))
        .containsExactlyInAnyOrder(
            READ_SHARED,
            READ_GIVEN_TO_FACILITATOR,
            SUMMARISE,
            ASK_NOW,
            CLOSE_ROUND,
            PLAN,
            Permission.PLAN_MEETINGS,
            CONFIGURE,
            SET_ROLES,
            Permission.MARK_AWAY,
            Permission.TAKE_OUT);
  }

  @Test
  void admin_configuresAndSeesHealth_andReadsNoAnswers() {
    assertThat(permissions(admin(PAAL)))
        .containsExactlyInAnyOrder(PLAN, CONFIGURE, SET_ROLES, SEE_STATUS);
    assertThat(policy.lens(admin(PAAL), GROUP)).isEqualTo(new Lens(PAAL, false, false));
  }

  @Test
  void adminWhoTakesPart_readsLikeAParticipant() {
    assertThat(policy.lens(admin(ANNE), GROUP)).isEqualTo(new Lens(ANNE, true, false));
  }

  @Test
  void roles_addUp() {
    world.join(GROUP, ANNE, Role.PARTICIPANT, Role.FACILITATOR);

    assertThat(permissions(by(ANNE))).hasSize(12).contains(TAKE_PART, READ_GIVEN_TO_FACILITATOR);
  }

  @Test
  void stranger_mayNothing_andFacilitatorNothingInAnotherGroup() {
    GroupId other = new GroupId("other");
    world.addGroup(other);

    assertThat(permissions(by(PAAL))).isEmpty();
    assertThat(EnumSet.allOf(Permission.class))
        .noneMatch(permission -> policy.allows(by(KARI), permission, other));
  }

  @Test
  void whoeverHasLeft_mayNothing_evenAsFacilitator() {
    Member kari = world.groups.member(GROUP, KARI).orElseThrow();
    world.groups.save(kari.left(world.clock.instant()));

    assertThat(permissions(by(KARI))).isEmpty();
    assertThat(policy.lens(by(KARI), GROUP)).isEqualTo(new Lens(KARI, false, false));
  }

  @Test
  void installation_isTheAdminsAlone() {
    assertThat(policy.allows(admin(PAAL), SEE_STATUS)).isTrue();
    assertThat(policy.allows(admin(PAAL), READ_SHARED)).isFalse();
    assertThat(policy.allows(by(KARI), SEE_STATUS)).isFalse();
  }

  @Test
  void lens_ofALeader_neverShowsWhatIsGivenToTheFacilitator() {
    Lens lens = policy.lens(by(LARS), GROUP);

    assertThat(lens.shows(ANNE, Visibility.GROUP)).isTrue();
    assertThat(lens.shows(ANNE, Visibility.FACILITATOR)).isFalse();
    assertThat(lens.shows(ANNE, Visibility.ONLY_ME)).isFalse();
  }

  @Test
  void lens_ofAFacilitator_showsWhatIsGivenToHer_andNothingPrivate() {
    Lens lens = policy.lens(by(KARI), GROUP);

    assertThat(lens.shows(ANNE, Visibility.FACILITATOR)).isTrue();
    assertThat(lens.shows(ANNE, Visibility.ONLY_ME)).isFalse();
  }

  @Test
  void lens_showsOnesOwn_whateverItsVisibility() {
    Lens lens = policy.lens(by(BERIT), GROUP);

    assertThat(EnumSet.allOf(Visibility.class)).allMatch(one -> lens.shows(BERIT, one));
  }

  @Test
  void lens_ofTheChannel_showsWhatTheGroupMaySee_only() {
    assertThat(Lens.CHANNEL.shows(ANNE, Visibility.GROUP)).isTrue();
    assertThat(Lens.CHANNEL.shows(ANNE, Visibility.FACILITATOR)).isFalse();
    assertThat(Lens.CHANNEL.shows(ANNE, Visibility.ONLY_ME)).isFalse();
  }
}
