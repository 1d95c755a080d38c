package no.praksis.practice.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.request.Requests;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.Said;
import no.praksis.practice.round.Sayings;

/** What a facilitator's groups did in a week. */
public final class Oversight {
  private static final Duration WEEK = Duration.ofDays(7);

  /** A round may have been open this long before it closed. */
  private static final Duration LONGEST_OPEN = Duration.ofDays(60);

  private final Groups groups;
  private final Policy policy;
  private final Rounds rounds;
  private final Participation participation;
  private final Sayings sayings;
  private final Requests requests;

  public Oversight(
      Groups groups,
      Policy policy,
      Rounds rounds,
      Participation participation,
      Sayings sayings,
      Requests requests) {
    this.groups = groups;
    this.policy = policy;
    this.rounds = rounds;
    this.participation = participation;
    this.sayings = sayings;
    this.requests = requests;
  }

  /** The groups that the person facilitates and that are not paused, by name. */
  List<Group> groupsOf(PersonId facilitator) {
    Actor actor = new Actor.Somebody(facilitator, false);
    return groups.of(facilitator).stream()
        .filter(group -> !group.paused())
        .filter(group -> policy.allows(actor, Permission.READ_GIVEN_TO_FACILITATOR, group.id()))
        .toList();
  }

  /** Whether a round closed in the week before this moment. */
  boolean hasNews(Group group, Instant at) {
    return !closed(group, at).isEmpty();
  }

  /** The person's groups in which a round closed in the week before this moment, by name. */
  public List<GroupWeek> week(PersonId facilitator, Instant at) {
    return groupsOf(facilitator).stream()
        .flatMap(group -> week(facilitator, group, at).stream())
        .toList();
  }

  private Optional<GroupWeek> week(PersonId facilitator, Group group, Instant at) {
    List<Round.Asked> closed = closed(group, at);
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    Lens lens = policy.lens(new Actor.Somebody(facilitator, false), group.id());
    List<Summary.Figures> figures = participation.figures(group, closed);
    List<PersonId> silent = lens.givenToFacilitator() ? participation.silent(group, at) : List.of();
    return Optional.of(
        new GroupWeek(
            group,
            figures,
            participation.trend(group, figures, closed.getFirst().opensAt()),
            openRequests(group, lens),
            silent.stream().filter(person -> !person.equals(facilitator)).toList(),
            experience(closed, facilitator).orElse(null)));
  }

  private List<Round.Asked> closed(Group group, Instant at) {
    Instant from = at.minus(WEEK);
    return rounds.asked(group.id(), from.minus(LONGEST_OPEN), at).stream()
        .filter(Round.Closed.class::isInstance)
        .filter(round -> round.closesAt().isAfter(from) && !round.closesAt().isAfter(at))
        .toList();
  }

  private int openRequests(Group group, Lens lens) {
    return (int)
        requests.open(group.id()).stream()
            .filter(request -> lens.shows(request.person(), request.visibility()))
            .count();
  }

  /** What somebody tried and tells about, else something that went well; shared with the group. */
  private Optional<Said> experience(List<Round.Asked> closed, PersonId reader) {
    List<Said> shared =
        sayings.in(closed, Lens.CHANNEL).stream()
            .filter(
                said -> said.visibility() == Visibility.GROUP && !TypedText.isEmpty(said.text()))
            .filter(said -> !said.person().equals(reader))
            .toList();
    Predicate<Said> tried = said -> said.prompt() instanceof Prompt.SinceLastTime;
    Predicate<Said> well = said -> said.prompt() instanceof Prompt.Text;
    return last(shared, tried).or(() -> last(shared, well));
  }

  private static Optional<Said> last(List<Said> said, Predicate<Said> which) {
    return said.stream().filter(which).reduce((earlier, later) -> later);
  }
}
