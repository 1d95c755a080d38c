package no.praksis.bot.delivery;

import java.util.List;
import no.praksis.practice.delivery.Reach;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Whom of a group no private message reaches. */
public final class Unreachable {
  private final Groups groups;
  private final Reach reach;

  public Unreachable(Groups groups, Reach reach) {
    this.groups = groups;
    this.reach = reach;
  }

  List<PersonId> in(GroupId group) {
    return groups.members(group).stream()
        .filter(Member::present)
        .map(Member::person)
        .filter(person -> !reach.privately(person))
        .toList();
  }
}
