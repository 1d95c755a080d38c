package no.praksis.practice.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Reminders;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.summary.Summary.Figures;

/** Who takes part: in figures for everybody, and by name for those who may need a word. */
public final class Participation {
  /** How many rounds in a row somebody is silent before anybody is told. */
  private static final int SILENT_ROUNDS = 2;

  /** Further back than this nobody looks for two rounds in a row. */
  private static final Duration LOOKING_BACK = Duration.ofDays(120);

  private final Groups groups;
  private final Rounds rounds;
  private final Answers answers;
  private final Reminders reminders;
  private final People people;

  public Participation(
      Groups groups, Rounds rounds, Answers answers, Reminders reminders, People people) {
    this.groups = groups;
    this.rounds = rounds;
    this.answers = answers;
    this.reminders = reminders;
    this.people = people;
  }

  /** How many of how many answered in each of these rounds of the group. */
  List<Figures> figures(Group group, Collection<Round.Asked> asked) {
    Map<RoundId, Set<PersonId>> answered = answered(asked);
    Map<RoundId, List<PersonId>> invited = reminders.asked(group.id(), asked);
    List<Figures> figures = new ArrayList<>();
    for (Round.Asked round : asked) {
      Set<PersonId> did = answered.getOrDefault(round.id(), Set.of());
      Set<PersonId> all = new HashSet<>(invited.getOrDefault(round.id(), List.of()));
      all.addAll(did);
      figures.add(
          new Figures(
              round.id(), round.date(), round instanceof Round.Open, did.size(), all.size()));
    }
    return figures;
  }

  /** How these rounds compare with as many before them. */
  Trend trend(Group group, List<Figures> now, Instant before) {
    List<Figures> closed = now.stream().filter(one -> !one.open()).toList();
    if (closed.isEmpty()) {
      return Trend.NONE;
    }
    List<Round.Asked> earlier =
        rounds.asked(group.id(), before.minus(LOOKING_BACK), before).stream()
            .filter(Round.Closed.class::isInstance)
            .toList();
    List<Round.Asked> asMany =
        earlier.subList(Math.max(0, earlier.size() - closed.size()), earlier.size());
    return Trend.between(figures(group, asMany), closed);
  }

  /**
   * Who takes part, is not away, and was silent in both of the last two rounds, and in one that is
   * open now; by the time of joining. Who joined or was away in between is not silent.
   */
  List<PersonId> silent(Group group, Instant now) {
    List<Round.Asked> recent =
        rounds.asked(group.id(), now.minus(LOOKING_BACK), now.plusSeconds(1));
    List<Round.Asked> closed =
        recent.stream()
            .filter(Round.Closed.class::isInstance)
            .filter(round -> !round.questions().anonymous())
            .toList();
    if (closed.size() < SILENT_ROUNDS) {
      return List.of();
    }
    List<Round.Asked> last = closed.subList(closed.size() - SILENT_ROUNDS, closed.size());
    Map<RoundId, List<PersonId>> invited = reminders.asked(group.id(), last);
    Set<PersonId> silent =
        new LinkedHashSet<>(invited.getOrDefault(last.getLast().id(), List.of()));
    last.forEach(round -> silent.retainAll(invited.getOrDefault(round.id(), List.of())));
    List<Round.Asked> since =
        recent.stream().filter(one -> last.contains(one) || one instanceof Round.Open).toList();
    answered(since).values().forEach(silent::removeAll);
    groups.members(group.id()).stream()
        .filter(member -> !member.present())
        .forEach(member -> silent.remove(member.person()));
    LocalDate today = LocalDate.ofInstant(now, group.zone());
    people.absences(List.copyOf(silent)).stream()
        .filter(away -> away.covers(today))
        .forEach(away -> silent.remove(away.person()));
    return List.copyOf(silent);
  }

  private Map<RoundId, Set<PersonId>> answered(Collection<Round.Asked> asked) {
    return answers.participants(asked.stream().map(Round::id).toList());
  }
}
