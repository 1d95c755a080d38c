package no.praksis.practice.prompt;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;

/** The sets that groups have made for themselves. Changes are made inside a transaction. */
public interface OwnPromptSets {
  Optional<PromptSet> find(GroupId group, String name);

  /** By name. */
  List<PromptSet> of(GroupId group);

  /** Adds the set, or replaces the group's set of the same name. */
  void save(GroupId group, PromptSet set);

  void remove(GroupId group, String name);
}
