package no.praksis.practice.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Invitations;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.DropDrafts;
import no.praksis.practice.round.RefreshRounds;

/** What it means to come to a group, and to leave it. Inside a transaction. */
public final class Comings {
  private final Groups groups;
  private final Outbox outbox;
  private final RefreshRounds refreshRounds;
  private final DropDrafts dropDrafts;
  private final Clock clock;

  public Comings(
      Groups groups,
      Outbox outbox,
      RefreshRounds refreshRounds,
      DropDrafts dropDrafts,
      Clock clock) {
    this.groups = groups;
    this.outbox = outbox;
    this.refreshRounds = refreshRounds;
    this.dropDrafts = dropDrafts;
    this.clock = clock;
  }

  /** Takes part from the next round; greeted once, also when coming back. */
  void join(Group group, Person person) {
    Optional<Member> before = groups.member(group.id(), person.id());
    if (before.map(Member::present).orElse(false)) {
      return;
    }
    boolean takesPart = person.mayTakePartIn(group);
    Set<Role> roles = takesPart ? Set.of(Role.PARTICIPANT) : Set.of();
    groups.save(new Member(group.id(), person.id(), roles, clock.instant(), null));
    if (takesPart && before.isEmpty()) {
      tell(person.id(), "welcomed/" + person.id().value(), group, new Notice.Welcomed(group.id()));
    }
  }

  /** Out of the group at once: no questions, no reminders, not counted any more. */
  void leave(Group group, Member member) {
    Instant now = clock.instant();
    groups.save(member.left(now));
    PersonId person = member.person();
    tell(person, "left/" + person.value() + "/" + now, group, new Notice.LeftGroup(group.id()));
    if (person.equals(group.settings().facilitation().invited())) {
      groups.save(new Invitations(outbox).refused(group, person));
    }
    if (member.has(Role.FACILITATOR)) {
      seeToFacilitation(group, now);
    }
    dropDrafts.of(person, group.id());
    refreshRounds.of(group.id());
  }

  /** When the last facilitator has left, the leader may name another, else who set it up. */
  private void seeToFacilitation(Group group, Instant now) {
    List<Member> present = groups.members(group.id()).stream().filter(Member::present).toList();
    if (present.stream().anyMatch(member -> member.has(Role.FACILITATOR))) {
      return;
    }
    PersonId founder = group.settings().facilitation().setUpBy();
    present.stream()
        .filter(member -> member.has(Role.LEADER))
        .findFirst()
        .or(() -> present.stream().filter(one -> one.person().equals(founder)).findFirst())
        .ifPresent(
            one ->
                tell(
                    one.person(),
                    "no-facilitator/" + now,
                    group,
                    new Notice.FacilitatorGone(group.id())));
  }

  private void tell(PersonId person, String key, Group group, Notice.ToPerson notice) {
    outbox.post(
        new MessageKey(key + "/" + group.id().value()), new Audience.Privately(person), notice);
  }
}
