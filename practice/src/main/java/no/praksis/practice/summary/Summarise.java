package no.praksis.practice.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.GatherVoices;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.summary.Summary.Figures;

/** Sums up what a group said over a span of days. */
public final class Summarise {
  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final Participation participation;
  private final Shown shown;
  private final GatherVoices gatherVoices;
  private final Clock clock;

  public Summarise(
      Policy policy,
      Groups groups,
      Rounds rounds,
      Participation participation,
      Shown shown,
      GatherVoices gatherVoices,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.participation = participation;
    this.shown = shown;
    this.gatherVoices = gatherVoices;
    this.clock = clock;
  }

  /**
   * For a leader or facilitator, who asks for it. A leader who does not facilitate sees nothing
   * from before the first day as leader; the summary then begins on that day.
   *
   * @param from the first day, in the group's zone
   * @param until the last day, inclusive
   * @return empty when the actor may not
   */
  public Optional<Summary> summarise(Actor actor, GroupId group, LocalDate from, LocalDate until) {
    if (!policy.allows(actor, Permission.SUMMARISE, group)) {
      return Optional.empty();
    }
    return groups
        .find(group)
        .map(
            found -> {
              LocalDate first = latest(from, firstDay(actor, found));
              return summary(
                  found,
                  first,
                  latest(until, first),
                  first.isAfter(from),
                  policy.lens(actor, group));
            });
  }

  private LocalDate firstDay(Actor actor, Group group) {
    return actor
        .person()
        .flatMap(person -> groups.member(group.id(), person))
        .filter(member -> !member.has(Role.FACILITATOR))
        .flatMap(member -> Optional.ofNullable(member.leaderSince()))
        .map(since -> LocalDate.ofInstant(since, group.zone()))
        .orElse(LocalDate.MIN);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** For the whole channel: only what the group may see. */
  public Optional<Summary> forChannel(GroupId group, LocalDate from, LocalDate until) {
    return groups.find(group).map(found -> summary(found, from, until, false, Lens.CHANNEL));
  }

  private Summary summary(
      Group group, LocalDate from, LocalDate until, boolean shortened, Lens lens) {
    ZoneId zone = group.zone();
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
    List<Round.Asked> asked = rounds.asked(group.id(), begin, end);
    Shown.Stretch stretch = Shown.Stretch.of(begin, end, from.equals(until), asked);
    List<Figures> figures = participation.figures(group, asked);
    return new Summary(
        group,
        from,
        until,
        shortened,
        figures,
        participation.trend(group, figures, begin),
        shown.said(asked, lens),
        shown.requests(group, asked, stretch, lens),
        shown.recognitions(group, asked, stretch, lens),
        lens.givenToFacilitator() ? silent(group, asked, lens) : List.of(),
        gatherVoices.in(asked));
  }

  /** Who may need a word now: not told about a span that is past. */
  private List<PersonId> silent(Group group, List<Round.Asked> asked, Lens lens) {
    boolean ofNow =
        rounds
            .latest(group.id())
            .map(latest -> asked.stream().anyMatch(round -> round.id().equals(latest.id())))
            .orElse(false);
    return ofNow
        ? participation.silent(group, clock.instant()).stream()
            .filter(person -> !person.equals(lens.reader()))
            .toList()
        : List.of();
  }
}
