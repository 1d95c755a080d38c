package no.praksis.practice.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Groups in maps. */
public final class MemoryGroups implements Groups {
  private record Seat(GroupId group, PersonId person) {}

  private final Map<GroupId, Group> groups = new LinkedHashMap<>();
  private final Map<Seat, Member> members = new LinkedHashMap<>();

  @Override
  public Optional<Group> find(GroupId id) {
    return Optional.ofNullable(groups.get(id));
  }

  @Override
  public Optional<Group> find(WorkspaceId workspace, ConversationId channel) {
    return groups.values().stream()
        .filter(one -> one.workspace().equals(workspace) && one.channel().equals(channel))
        .findFirst();
  }

  @Override
  public List<Group> all() {
    return groups.values().stream().sorted(Comparator.comparing(Group::name)).toList();
  }

  @Override
  public List<Group> of(PersonId person) {
    return all().stream()
        .filter(one -> member(one.id(), person).filter(Member::present).isPresent())
        .toList();
  }

  @Override
  public void save(Group group) {
    groups.put(group.id(), group);
  }

  @Override
  public Optional<Member> member(GroupId group, PersonId person) {
    return Optional.ofNullable(members.get(new Seat(group, person)));
  }

  @Override
  public List<Member> members(GroupId group) {
    return members.values().stream()
        .filter(member -> member.group().equals(group))
        .sorted(Comparator.comparing(Member::joinedAt))
        .toList();
  }

  @Override
  public void save(Member member) {
    members.put(new Seat(member.group(), member.person()), member);
  }
}
