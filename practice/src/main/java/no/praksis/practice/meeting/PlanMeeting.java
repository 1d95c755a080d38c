package no.praksis.practice.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.Due;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Says when the group meets. Action points that are due at a meeting follow it: to its new day when
 * it is moved; when it is taken away, to the next meeting after it, or, if none is known, they stay
 * due on the day on which it would have been.
 */
public final class PlanMeeting {
  private static final int MOST_YEARS = 2;

  private final Policy policy;
  private final Groups groups;
  private final Meetings meetings;
  private final ActionPoints points;
  private final Transactions transactions;
  private final Clock clock;

  public PlanMeeting(
      Policy policy,
      Groups groups,
      Meetings meetings,
      ActionPoints points,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.meetings = meetings;
    this.points = points;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes this day the group's next meeting: moves the next one, adds the first one. A meeting that
   * is on that day already gets the time.
   */
  public Result meet(Actor actor, GroupId id, LocalDate date, @Nullable LocalTime time) {
    return write(
        actor,
        id,
        date,
        group -> {
          List<Meeting> coming = coming(group);
          return on(date, coming)
              .or(() -> coming.stream().findFirst())
              .map(meeting -> move(meeting, date, time, group))
              .orElseGet(() -> add(group, date, time));
        });
  }

  /** Adds a meeting, or gives the one on that day the time. */
  public Result meetAlso(Actor actor, GroupId id, LocalDate date, @Nullable LocalTime time) {
    return write(
        actor,
        id,
        date,
        group ->
            on(date, coming(group))
                .map(meeting -> move(meeting, date, time, group))
                .orElseGet(() -> add(group, date, time)));
  }

  /** Takes the meeting on this day away. */
  public Result remove(Actor actor, GroupId id, LocalDate date) {
    return write(
        actor,
        id,
        date,
        group -> {
          Optional<Meeting> meeting = on(date, coming(group));
          if (meeting.isEmpty()) {
            return new NoMeeting(date);
          }
          meetings.remove(meeting.get().id());
          Due instead =
              meetings
                  .next(id, date)
                  .<Due>map(next -> dueAt(next, group.zone()))
                  .orElse(new Due.OnDate(date));
          follow(meeting.get().id(), instead, group);
          return new Removed(date);
        });
  }

  /** The moment of an action point that is due at the meeting. */
  static Due.AtMeeting dueAt(Meeting meeting, ZoneId zone) {
    return new Due.AtMeeting(meeting.id(), meeting.date(), meeting.begins(zone));
  }

  private Result add(Group group, LocalDate date, @Nullable LocalTime time) {
    meetings.save(new Meeting(MeetingId.random(), group.id(), date, time));
    return new Planned(date, null);
  }

  private Result move(Meeting meeting, LocalDate date, @Nullable LocalTime time, Group group) {
    Meeting moved = meeting.movedTo(date, time);
    meetings.save(moved);
    follow(meeting.id(), dueAt(moved, group.zone()), group);
    return new Planned(date, meeting.date().equals(date) ? null : meeting.date());
  }

  private void follow(MeetingId meeting, Due due, Group group) {
    for (ActionPoint point : points.open(group.id())) {
      if (point.due() instanceof Due.AtMeeting at && at.meeting().equals(meeting)) {
        points.save(point.due(due));
      }
    }
  }

  private static Optional<Meeting> on(LocalDate date, List<Meeting> coming) {
    return coming.stream().filter(meeting -> meeting.date().equals(date)).findFirst();
  }

  private List<Meeting> coming(Group group) {
    return meetings.from(group.id(), today(group));
  }

  private LocalDate today(Group group) {
    return LocalDate.ofInstant(clock.instant(), group.zone());
  }

  private Result write(Actor actor, GroupId id, LocalDate date, Function<Group, Result> work) {
    return transactions.write(
        () -> {
          Optional<Group> group = groups.find(id);
          if (group.isEmpty() || !policy.allows(actor, Permission.PLAN_MEETINGS, id)) {
            return new NotAllowed();
          }
          LocalDate today = today(group.get());
          if (date.isBefore(today)) {
            return new InThePast(date);
          }
          return date.isAfter(today.plusYears(MOST_YEARS)) ? new TooFar() : work.apply(group.get());
        });
  }

  /** How it ended. */
  public sealed interface Result {}

  /**
   * The group meets on this day.
   *
   * @param before the day from which the meeting was moved; null when it wasn't
   */
  public record Planned(LocalDate date, @Nullable LocalDate before) implements Result {}

  public record Removed(LocalDate date) implements Result {}

  public record NoMeeting(LocalDate date) implements Result {}

  public record NotAllowed() implements Result {}

  public record InThePast(LocalDate date) implements Result {}

  /** A meeting is at most two years ahead. */
  public record TooFar() implements Result {}
}
