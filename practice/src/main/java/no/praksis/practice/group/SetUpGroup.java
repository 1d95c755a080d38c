package no.praksis.practice.group;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Makes a channel a group, or changes what a group is set up with. */
public final class SetUpGroup {
  private final Groups groups;
  private final Policy policy;
  private final Transactions transactions;
  private final Clock clock;

  public SetUpGroup(Groups groups, Policy policy, Transactions transactions, Clock clock) {
    this.groups = groups;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Whoever is in a channel without a group may set it up; afterwards its facilitator and the
   * admins may. Everybody in the channel takes part, but for a facilitator who does not want to.
   */
  public Result setUp(Actor actor, Setup setup) {
    return transactions.write(
        () -> {
          Optional<Group> existing = groups.find(setup.workspace(), setup.channel());
          if (existing.isPresent()
              && !policy.allows(actor, Permission.CONFIGURE, existing.get().id())) {
            return new NotAllowed(existing.get().id());
          }
          Group group =
              existing.map(found -> changed(found, setup)).orElseGet(() -> made(actor, setup));
          groups.save(group);
          setup.present().forEach(person -> saveMember(group.id(), person, setup));
          leaveBehind(group.id(), setup.present());
          return new Done(group.id(), existing.isEmpty());
        });
  }

  private static Group changed(Group group, Setup setup) {
    return group.configured(setup.language(), setup.zone(), setup.visibility());
  }

  private static Group made(Actor actor, Setup setup) {
    return new Group(
        GroupId.random(),
        setup.workspace(),
        setup.channel(),
        setup.name(),
        setup.language(),
        setup.zone(),
        setup.visibility(),
        false,
        actor.person().map(GroupSettings.DEFAULT::setUpBy).orElse(GroupSettings.DEFAULT),
        0);
  }

  private void saveMember(GroupId group, PersonId person, Setup setup) {
    Optional<Member> before = groups.member(group, person).filter(Member::present);
    Instant joined = before.map(Member::joinedAt).orElseGet(clock::instant);
    Set<Role> had = before.map(Member::roles).orElse(Set.of(Role.PARTICIPANT));
    groups.save(new Member(group, person, roles(person, had, setup), joined, null));
  }

  /** Keeps what somebody is, but for what was chosen; a facilitator more takes nobody's place. */
  private static Set<Role> roles(PersonId person, Set<Role> had, Setup setup) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(had);
    roles.remove(Role.LEADER);
    if (person.equals(setup.leader())) {
      roles.add(Role.LEADER);
    }
    if (person.equals(setup.facilitator())) {
      roles.add(Role.FACILITATOR);
      roles.remove(Role.PARTICIPANT);
      if (setup.facilitatorTakesPart()) {
        roles.add(Role.PARTICIPANT);
      }
    }
    return roles;
  }

  private void leaveBehind(GroupId group, List<PersonId> present) {
    for (Member member : groups.members(group)) {
      if (member.present() && !present.contains(member.person())) {
        groups.save(member.left(clock.instant()));
      }
    }
  }

  /**
   * What a group is set up with.
   *
   * @param name of the channel, typed by people
   * @param leader null when nobody leads it
   * @param present the people in the channel, without bots
   */
  public record Setup(
      WorkspaceId workspace,
      ConversationId channel,
      String name,
      Language language,
      ZoneId zone,
      Visibility visibility,
      PersonId facilitator,
      boolean facilitatorTakesPart,
      @Nullable PersonId leader,
      List<PersonId> present) {
    public Setup {
      present = List.copyOf(present);
    }
  }

  /** How it ended. */
  public sealed interface Result {}

  /**
   * The group stands.
   *
   * @param isNew false when it stood before
   */
  public record Done(GroupId group, boolean isNew) implements Result {}

  /** The channel is a group, and somebody else looks after it. */
  public record NotAllowed(GroupId group) implements Result {}
}
