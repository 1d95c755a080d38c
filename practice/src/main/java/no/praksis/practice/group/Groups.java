package no.praksis.practice.group;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** All groups and who is in them. Changes are made inside a transaction. */
public interface Groups {
  Optional<Group> find(GroupId id);

  Optional<Group> find(WorkspaceId workspace, ConversationId channel);

  /** By name in code point order. */
  List<Group> all();

  /** Those that the person is in now, by name. */
  List<Group> of(PersonId person);

  /**
   * Saves, and counts the version up.
   *
   * @throws no.praksis.practice.delivery.StaleVersion when somebody else saved since this one was
   *     read; read and try again
   */
  void save(Group group);

  Optional<Member> member(GroupId group, PersonId person);

  /** All members, those who left too, by the time that they joined. */
  List<Member> members(GroupId group);

  void save(Member member);
}
