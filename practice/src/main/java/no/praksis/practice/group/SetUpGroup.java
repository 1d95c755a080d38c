package no.praksis.practice.group;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Makes a channel a group, or changes what a group is set up with. */
public final class SetUpGroup {
  private final Groups groups;
  private final People people;
  private final Policy policy;
  private final Invitations invitations;
  private final Transactions transactions;
  private final Clock clock;

  public SetUpGroup(
      Groups groups,
      People people,
      Policy policy,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.groups = groups;
    this.people = people;
    this.policy = policy;
    this.invitations = new Invitations(outbox);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Whoever is in a channel without a group may set it up; afterwards its facilitator and the
   * admins may. Everybody in the channel takes part, but for guests, and for a facilitator who does
   * not want to. Somebody else who is named facilitator is asked first; no round opens before the
   * first one has accepted.
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
          return carryOut(actor, group, setup, existing.isEmpty());
        });
  }

  private Result carryOut(Actor actor, Group group, Setup setup, boolean isNew) {
    PersonId facilitator = setup.facilitator();
    boolean facilitates = facilitates(group, facilitator);
    Facilitation facilitation = group.settings().facilitation();
    if (actor.is(facilitator) && !facilitates && facilitation.begun()) {
      return new NotOneself(group.id());
    }
    PersonId by = actor.person().orElse(facilitator);
    boolean atOnce = facilitates || by.equals(facilitator);
    if (!atOnce) {
      groups.save(invitations.ask(group, facilitator, by));
    } else if (facilitates) {
      groups.save(group);
    } else {
      groups.save(group.with(facilitation.begin().settled()));
    }
    saveMembers(group, setup, atOnce);
    return new Done(group.id(), isNew);
  }

  private boolean facilitates(Group group, PersonId person) {
    return groups
        .member(group.id(), person)
        .map(member -> member.present() && member.has(Role.FACILITATOR))
        .orElse(false);
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
        GroupSettings.DEFAULT.with(Facilitation.setUpBy(actor.person().orElse(null))),
        0);
  }

  private void saveMembers(Group group, Setup setup, boolean facilitatorAtOnce) {
    Map<PersonId, Person> present = people.find(setup.present());
    for (PersonId person : setup.present()) {
      boolean takesPart =
          Optional.ofNullable(present.get(person))
              .map(one -> one.mayTakePartIn(group))
              .orElse(true);
      Set<Role> fresh = takesPart ? Set.of(Role.PARTICIPANT) : Set.of();
      Optional<Member> before = groups.member(group.id(), person).filter(Member::present);
      Member member =
          before.orElseGet(() -> new Member(group.id(), person, fresh, clock.instant(), null));
      Set<Role> roles = roles(member, setup, facilitatorAtOnce);
      groups.save(member.withRoles(roles, clock.instant()));
    }
    leaveBehind(group.id(), setup.present());
  }

  /** Keeps what somebody is, but for what was chosen; a facilitator more takes nobody's place. */
  private static Set<Role> roles(Member member, Setup setup, boolean facilitatorAtOnce) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(member.roles());
    roles.remove(Role.LEADER);
    if (member.person().equals(setup.leader())) {
      roles.add(Role.LEADER);
    }
    if (member.person().equals(setup.facilitator())) {
      roles.remove(Role.PARTICIPANT);
      if (setup.facilitatorTakesPart()) {
        roles.add(Role.PARTICIPANT);
      }
      if (facilitatorAtOnce) {
        roles.add(Role.FACILITATOR);
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

  /** The group has been at work, and nobody makes themselves its facilitator then. */
  public record NotOneself(GroupId group) implements Result {}

  /** The channel is a group, and somebody else looks after it. */
  public record NotAllowed(GroupId group) implements Result {}
}
