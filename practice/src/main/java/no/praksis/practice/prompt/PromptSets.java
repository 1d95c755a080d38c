package no.praksis.practice.prompt;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;

/** The sets of questions that a schedule may name. */
public interface PromptSets {
  /** The set that a group gets without choosing. */
  String WEEKLY = "weekly";

  /** The set that this group knows by the name. */
  Optional<PromptSet> find(GroupId group, String name);

  /** All that the group can choose: those for everybody, then its own. */
  List<PromptSet> all(GroupId group);

  /** Those that every group can choose. */
  List<PromptSet> forAll();

  /** Those that the group has made for itself. */
  List<PromptSet> own(GroupId group);

  /** The questions that a group can add to its weekly round. */
  List<Prompt> extras();

  /** Whether every group has a set of this name. */
  boolean isForAll(String name);
}
