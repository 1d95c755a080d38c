package no.praksis.bot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** Where something can be saved: the channel's group, else all groups of the person. */
record ShortcutPlaces(Groups groups, Rounds rounds, Policy policy) {
  private static final String WENT_WELL = "what-went-well";

  /** The groups in which the person may do this; the channel's alone when it is one of them. */
  List<Group> of(Permission permission, Call call) {
    Group here = call.group();
    List<Group> mine =
        groups.of(call.person().id()).stream()
            .filter(group -> policy.allows(call.actor(), permission, group.id()))
            .sorted(Comparator.comparing(Group::name))
            .toList();
    return here != null && mine.stream().anyMatch(group -> group.id().equals(here.id()))
        ? List.of(here)
        : mine;
  }

  Optional<Group> find(GroupId id) {
    return groups.find(id);
  }

  /** The group's open round that asks what went well, by name. */
  Optional<Round.Open> askedWhatWentWell(GroupId group) {
    return rounds.open(group).stream()
        .filter(round -> !round.questions().anonymous())
        .filter(round -> question(round).isPresent())
        .findFirst();
  }

  Predicate<Group> asksWhatWentWell() {
    return group -> askedWhatWentWell(group.id()).isPresent();
  }

  static Optional<Prompt> question(Round.Asked round) {
    return round.questions().prompt(WENT_WELL).filter(Prompt.Text.class::isInstance);
  }

  /** What the groups start with; where they differ, what shows it to the fewest. */
  static Visibility visibility(List<Group> groups) {
    return groups.stream()
        .map(Group::visibility)
        .max(Comparator.naturalOrder())
        .orElse(Visibility.ONLY_ME);
  }
}
