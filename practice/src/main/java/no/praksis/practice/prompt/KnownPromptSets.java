package no.praksis.practice.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.praksis.practice.id.GroupId;

/** The sets for everybody together with each group's own; a group's own goes before. */
public final class KnownPromptSets implements PromptSets {
  private final List<PromptSet> forAll;
  private final List<Prompt> extras;
  private final OwnPromptSets own;

  public KnownPromptSets(List<PromptSet> forAll, List<Prompt> extras, OwnPromptSets own) {
    this.forAll = List.copyOf(forAll);
    this.extras = List.copyOf(extras);
    this.own = own;
  }

  @Override
  public Optional<PromptSet> find(GroupId group, String name) {
    return own.find(group, name)
        .or(() -> forAll.stream().filter(set -> set.name().equals(name)).findFirst());
  }

  @Override
  public List<PromptSet> all(GroupId group) {
    List<PromptSet> mine = own.of(group);
    Stream<PromptSet> others =
        forAll.stream()
            .filter(set -> mine.stream().noneMatch(one -> one.name().equals(set.name())));
    return Stream.concat(others, mine.stream()).toList();
  }

  @Override
  public List<PromptSet> forAll() {
    return forAll;
  }

  @Override
  public List<PromptSet> own(GroupId group) {
    return own.of(group);
  }

  @Override
  public List<Prompt> extras() {
    return extras;
  }

  @Override
  public boolean isForAll(String name) {
    return forAll.stream().anyMatch(set -> set.name().equals(name));
  }
}
