package no.praksis.practice.prompt;

import java.util.List;
import java.util.Optional;

/** The sets of questions that a schedule may name. */
public interface PromptSets {
  /** The set that a group gets without choosing. */
  String WEEKLY = "weekly";

  Optional<PromptSet> find(String name);

  List<PromptSet> all();
}
