package no.praksis.practice.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.schedule.Chore;

/**
 * Asks privately, once, whether something is still looked for when a week has passed without an
 * offer, in the person's own working hours; the facilitator hears of those that the group sees.
 * What nobody else sees can't be helped with, so nothing is asked about it.
 */
public final class EscalateRequest implements Chore {
  static final Duration PATIENCE = Duration.ofDays(7);

  /** Whoever is away or off for longer than this is not asked. */
  private static final int LATEST_DAYS = 60;

  private final Requests requests;
  private final Groups groups;
  private final People people;
  private final RequestNews news;
  private final Clock clock;

  public EscalateRequest(
      Requests requests, Groups groups, People people, RequestNews news, Clock clock) {
    this.requests = requests;
    this.groups = groups;
    this.people = people;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Group group) {
    return moments(group).values().stream().min(Instant::compareTo);
  }

  @Override
  public void tend(Group group) {
    Instant now = clock.instant();
    moments(group)
        .forEach(
            (request, moment) -> {
              if (!moment.isAfter(now)) {
                ask(request, now);
              }
            });
  }

  private void ask(Request request, Instant now) {
    requests.save(request.asked(now));
    news.stillLooking(request);
    if (request.visibility() == Visibility.GROUP) {
      news.unanswered(request);
    }
  }

  private Map<Request, Instant> moments(Group group) {
    List<Request> open =
        requests.open(group.id()).stream()
            .filter(one -> one.askedAt() == null && one.visibility() != Visibility.ONLY_ME)
            .toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    List<RequestId> offered =
        requests.offers(open.stream().map(Request::id).toList()).stream()
            .map(Offer::request)
            .toList();
    List<PersonId> present =
        groups.members(group.id()).stream().filter(Member::present).map(Member::person).toList();
    List<Request> waiting =
        open.stream()
            .filter(one -> !offered.contains(one.id()) && present.contains(one.person()))
            .toList();
    return moments(waiting);
  }

  private Map<Request, Instant> moments(List<Request> waiting) {
    List<PersonId> authors = waiting.stream().map(Request::person).distinct().toList();
    Map<PersonId, Person> known = people.find(authors);
    List<Away> absences = people.absences(authors);
    Map<Request, Instant> moments = new HashMap<>();
    for (Request request : waiting) {
      Person author = known.get(request.person());
      if (author != null) {
        List<Away> own = absences.stream().filter(one -> one.person().equals(author.id())).toList();
        atWork(author, own, request.createdAt().plus(PATIENCE))
            .ifPresent(moment -> moments.put(request, moment));
      }
    }
    return moments;
  }

  /** The first moment from this one on at which the person works. */
  private static Optional<Instant> atWork(Person person, List<Away> absences, Instant from) {
    LocalDate first = LocalDate.ofInstant(from, person.zone());
    for (LocalDate date = first; date.isBefore(first.plusDays(LATEST_DAYS)); ) {
      LocalDate day = date;
      Instant begins = day.atTime(person.hours().from()).atZone(person.zone()).toInstant();
      Instant ends = day.atTime(person.hours().until()).atZone(person.zone()).toInstant();
      boolean works =
          person.hours().worksOn(day) && absences.stream().noneMatch(away -> away.covers(day));
      if (works && from.isBefore(ends)) {
        return Optional.of(begins.isBefore(from) ? from : begins);
      }
      date = date.plusDays(1);
    }
    return Optional.empty();
  }
}
