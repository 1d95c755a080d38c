package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;
import static no.praksis.storage.Samples.OSLO;
import static no.praksis.storage.Samples.WEDNESDAY;
import static no.praksis.storage.Samples.WORKSPACE;
import static no.praksis.storage.Samples.group;
import static no.praksis.storage.Samples.member;
import static no.praksis.storage.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.group.Facilitation;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest extends StorageTest {
  private static final GroupId G = new GroupId("g");
  private static final PersonId ADA = new PersonId("ada");

  private Groups groups;

  @BeforeEach
  void ports() {
    groups = storage.groups();
    write(
        () -> {
          storage.people().save(person("ada", "Ada"));
          storage.people().save(person("bo", "Bo"));
          groups.save(group("g"));
        });
  }

  private Group found() {
    return groups.find(G).orElseThrow();
  }

  @Test
  void find_byId_orByChannel() {
    assertThat(groups.find(WORKSPACE, new ConversationId("C-g"))).contains(found());
    assertThat(groups.find(new GroupId("h"))).isEmpty();
    assertThat(groups.find(WORKSPACE, new ConversationId("C-h"))).isEmpty();
  }

  @Test
  void save_new_hasVersionOne_andEachSaveCounts() {
    assertThat(found())
        .isEqualTo(
            new Group(
                G,
                WORKSPACE,
                new ConversationId("C-g"),
                "Group g",
                Language.NB,
                OSLO,
                Visibility.GROUP,
                false,
                1));
    write(() -> groups.save(found().configured(Language.EN, OSLO, Visibility.FACILITATOR)));
    assertThat(found().version()).isEqualTo(2);
    assertThat(found().visibility()).isEqualTo(Visibility.FACILITATOR);
  }

  @Test
  void save_ofWhatWasReadBeforeAnotherSaved_isStale() {
    Group old = found();
    write(() -> groups.save(found().withLanguage(Language.NN)));
    assertThatThrownBy(() -> write(() -> groups.save(old.withLanguage(Language.EN))))
        .isInstanceOf(StaleVersion.class);
    assertThat(found().language()).isEqualTo(Language.NN);
  }

  @Test
  void save_newWithAnIdThatExists_isStale() {
    assertThatThrownBy(() -> write(() -> groups.save(group("g")))).isInstanceOf(StaleVersion.class);
  }

  @Test
  void all_byName() {
    Group first = group("z");
    write(
        () ->
            groups.save(
                new Group(
                    first.id(),
                    WORKSPACE,
                    first.channel(),
                    "A first",
                    Language.EN,
                    OSLO,
                    Visibility.GROUP,
                    true,
                    0)));
    assertThat(groups.all()).extracting(Group::name).containsExactly("A first", "Group g");
    assertThat(groups.all().getFirst().paused()).isTrue();
  }

  @Test
  void of_person_leavesOutThoseThatWereLeft() {
    write(
        () -> {
          groups.save(group("h"));
          groups.save(member("g", "ada", Role.PARTICIPANT));
          groups.save(member("h", "ada", Role.PARTICIPANT).left(WEDNESDAY));
        });
    assertThat(groups.of(ADA)).extracting(Group::id).containsExactly(G);
  }

  @Test
  void member_comesBackAsSaved_andIsReplaced() {
    Member leader = member("g", "ada", Role.LEADER, Role.FACILITATOR);
    write(() -> groups.save(leader));
    assertThat(groups.member(G, ADA)).contains(leader);
    Member left = leader.withRoles(Set.of(), WEDNESDAY).left(WEDNESDAY);
    write(() -> groups.save(left));
    assertThat(groups.member(G, ADA)).contains(left);
    assertThat(groups.member(G, new PersonId("bo"))).isEmpty();
  }

  @Test
  void leader_sinceWhen_comesBack() {
    Member leader =
        new Member(G, ADA, Set.of(Role.LEADER, Role.PARTICIPANT), FRIDAY, null, WEDNESDAY);
    write(() -> groups.save(leader));
    assertThat(groups.member(G, ADA).orElseThrow().leaderSince()).isEqualTo(WEDNESDAY);
  }

  @Test
  void facilitation_comesBackAsSaved_andIsSettledInGroupsFromBefore() {
    Facilitation asked = new Facilitation(ADA, new PersonId("bo"), new PersonId("cy"), false);
    write(() -> groups.save(groups.find(G).orElseThrow().with(asked)));
    assertThat(groups.find(G).orElseThrow().settings().facilitation()).isEqualTo(asked);
    assertThat(GroupSettingsJson.read("{}").facilitation()).isEqualTo(Facilitation.UNKNOWN);
  }

  @Test
  void members_byJoining_thenByAdding() {
    write(
        () -> {
          storage.people().save(person("cy", "Cy"));
          groups.save(member("g", "cy", Role.PARTICIPANT));
          groups.save(member("g", "bo", Role.PARTICIPANT).left(WEDNESDAY));
          groups.save(new Member(G, ADA, Set.of(Role.PARTICIPANT), FRIDAY.minusSeconds(1), null));
        });
    assertThat(groups.members(G))
        .extracting(Member::person)
        .isEqualTo(List.of(ADA, new PersonId("cy"), new PersonId("bo")));
  }
}
