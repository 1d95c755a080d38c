package no.praksis.practice.summary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Reminders;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.Sayings;

/** Sums up what a group said over a span of days. */
public final class Summarise {
  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final Answers answers;
  private final Reminders reminders;
  private final Sayings sayings;

  public Summarise(
      Policy policy,
      Groups groups,
      Rounds rounds,
      Answers answers,
      Reminders reminders,
      Sayings sayings) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.answers = answers;
    this.reminders = reminders;
    this.sayings = sayings;
  }

  /**
   * For a leader or facilitator, who asks for it.
   *
   * @param from the first day, in the group's zone
   * @param until the last day, inclusive
   * @return empty when the actor may not
   */
  public Optional<Summary> summarise(Actor actor, GroupId group, LocalDate from, LocalDate until) {
    if (!policy.allows(actor, Permission.SUMMARISE, group)) {
      return Optional.empty();
    }
    return groups.find(group).map(found -> summary(found, from, until, policy.lens(actor, group)));
  }

  /** For the whole channel: only what the group may see. */
  public Optional<Summary> forChannel(GroupId group, LocalDate from, LocalDate until) {
    return groups.find(group).map(found -> summary(found, from, until, Lens.CHANNEL));
  }

  private Summary summary(Group group, LocalDate from, LocalDate until, Lens lens) {
    ZoneId zone = group.zone();
    List<Round.Asked> asked =
        rounds.asked(
            group.id(),
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant());
    Map<RoundId, Set<PersonId>> participants =
        answers.participants(asked.stream().map(Round::id).toList());
    List<Summary.Figures> figures = new ArrayList<>();
    for (Round.Asked round : asked) {
      Set<PersonId> answered = participants.getOrDefault(round.id(), Set.of());
      Set<PersonId> all = new HashSet<>(reminders.asked(round));
      all.addAll(answered);
      figures.add(new Summary.Figures(round.id(), round.date(), answered.size(), all.size()));
    }
    return new Summary(group, from, until, figures, sayings.in(asked, lens));
  }
}
