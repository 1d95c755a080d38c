package no.praksis.practice.group;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.BERIT;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.KARI;
import static no.praksis.practice.memory.World.LARS;
import static no.praksis.practice.memory.World.PAAL;
import static no.praksis.practice.memory.World.admin;
import static no.praksis.practice.memory.World.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.praksis.practice.group.SetRole.Result;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class SetRoleTest {
  private final World world = new World();
  private final SetRole setRole =
      new SetRole(
          world.groups, world.people, world.policy, world.outbox, world.transactions, world.clock);
  private final AnswerInvitation answer =
      new AnswerInvitation(world.groups, world.outbox, world.transactions, world.clock);

  private Set<Role> roles(PersonId person) {
    return world.groups.member(GROUP, person).orElseThrow().roles();
  }

  @Test
  void secondFacilitator_isAdded_andTheFirstMayStopThen() {
    assertThat(setRole.set(by(KARI), GROUP, ANNE, Role.FACILITATOR)).isEqualTo(Result.ASKED);
    assertThat(roles(ANNE)).containsExactly(Role.PARTICIPANT);
    assertThat(setRole.set(by(KARI), GROUP, KARI, Role.PARTICIPANT))
        .isEqualTo(Result.LAST_FACILITATOR);
    answer.answer(ANNE, GROUP, true);
    assertThat(setRole.set(by(ANNE), GROUP, KARI, Role.PARTICIPANT)).isEqualTo(Result.DONE);

    assertThat(roles(ANNE)).containsExactlyInAnyOrder(Role.PARTICIPANT, Role.FACILITATOR);
    assertThat(roles(KARI)).containsExactly(Role.PARTICIPANT);
  }

  @Test
  void lastFacilitator_stays_evenIfAnAdminWantsOtherwise() {
    assertThat(setRole.set(by(KARI), GROUP, KARI, Role.PARTICIPANT))
        .isEqualTo(Result.LAST_FACILITATOR);
    assertThat(setRole.set(admin(PAAL), GROUP, KARI, Role.PARTICIPANT))
        .isEqualTo(Result.LAST_FACILITATOR);
    assertThat(roles(KARI)).containsExactly(Role.FACILITATOR);
  }

  @Test
  void facilitatorWhoHasLeft_doesNotCountAsAnother() {
    setRole.set(by(KARI), GROUP, ANNE, Role.FACILITATOR);
    answer.answer(ANNE, GROUP, true);
    Member anne = world.groups.member(GROUP, ANNE).orElseThrow();
    world.groups.save(anne.left(world.clock.instant()));

    assertThat(setRole.set(by(KARI), GROUP, KARI, Role.PARTICIPANT))
        .isEqualTo(Result.LAST_FACILITATOR);
  }

  @Test
  void newLeader_takesOver_andTheOneBeforeTakesPart() {
    assertThat(setRole.set(by(KARI), GROUP, BERIT, Role.LEADER)).isEqualTo(Result.DONE);

    assertThat(roles(BERIT)).containsExactlyInAnyOrder(Role.PARTICIPANT, Role.LEADER);
    assertThat(roles(LARS)).containsExactly(Role.PARTICIPANT);
  }

  @Test
  void leader_namedAgain_staysTheOnlyOne() {
    assertThat(setRole.set(by(KARI), GROUP, LARS, Role.LEADER)).isEqualTo(Result.DONE);

    assertThat(world.groups.members(GROUP).stream().filter(one -> one.has(Role.LEADER)))
        .singleElement()
        .satisfies(one -> assertThat(one.person()).isEqualTo(LARS));
  }

  @Test
  void newLeader_leadsFromNowOn_andKeepsThatWhenNamedAgain() {
    world.clock.set("2026-11-12T09:00");
    setRole.set(by(KARI), GROUP, BERIT, Role.LEADER);
    world.clock.set("2026-11-19T09:00");
    setRole.set(by(KARI), GROUP, BERIT, Role.LEADER);

    assertThat(world.groups.member(GROUP, BERIT).orElseThrow().leaderSince())
        .isEqualTo(World.at("2026-11-12T09:00"));
    assertThat(world.groups.member(GROUP, LARS).orElseThrow().leaderSince()).isNull();
  }

  @Test
  void somebodyElse_askedMeanwhile_letsTheFirstOff() {
    setRole.set(by(KARI), GROUP, ANNE, Role.FACILITATOR);
    setRole.set(by(KARI), GROUP, ANNE, Role.FACILITATOR);
    assertThat(world.outbox.privatelyTo(ANNE)).hasSize(1);
    setRole.set(by(KARI), GROUP, BERIT, Role.FACILITATOR);

    assertThat(answer.answer(ANNE, GROUP, true)).isEqualTo(AnswerInvitation.Result.NOT_ASKED);
    assertThat(answer.answer(BERIT, GROUP, true)).isEqualTo(AnswerInvitation.Result.ACCEPTED);
  }

  @Test
  void withoutAFacilitator_theLeaderNamesOne_butNotThemselves() {
    Member kari = world.groups.member(GROUP, KARI).orElseThrow();
    world.groups.save(kari.left(world.clock.instant()));

    assertThat(setRole.set(by(ANNE), GROUP, BERIT, Role.FACILITATOR)).isEqualTo(Result.NOT_ALLOWED);
    assertThat(setRole.set(by(LARS), GROUP, LARS, Role.FACILITATOR)).isEqualTo(Result.NOT_ONESELF);
    assertThat(setRole.set(by(LARS), GROUP, BERIT, Role.FACILITATOR)).isEqualTo(Result.ASKED);
    assertThat(world.policy.allows(by(LARS), Permission.READ_GIVEN_TO_FACILITATOR, GROUP))
        .isFalse();
  }

  @Test
  void facilitator_whoBecomesLeader_stillFacilitates() {
    setRole.set(by(KARI), GROUP, KARI, Role.LEADER);

    assertThat(roles(KARI)).containsExactlyInAnyOrder(Role.FACILITATOR, Role.LEADER);
  }

  @Test
  void roles_areRefused_toParticipantAndLeader() {
    assertThat(setRole.set(by(ANNE), GROUP, ANNE, Role.FACILITATOR)).isEqualTo(Result.NOT_ALLOWED);
    assertThat(setRole.set(by(LARS), GROUP, LARS, Role.FACILITATOR)).isEqualTo(Result.NOT_ALLOWED);
    assertThat(roles(ANNE)).containsExactly(Role.PARTICIPANT);
  }

  @Test
  void role_ofSomebodyOutside_isRefused() {
    assertThat(setRole.set(by(KARI), GROUP, PAAL, Role.PARTICIPANT)).isEqualTo(Result.NOT_A_MEMBER);
  }
}
