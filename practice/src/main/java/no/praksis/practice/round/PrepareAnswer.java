package no.praksis.practice.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.meeting.NextMeeting;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;
import org.jspecify.annotations.Nullable;

/** What the form for an answer starts with: the questions, and what the person said before. */
public final class PrepareAnswer {
  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final AnswerDesk desk;
  private final ActionPoints points;
  private final Requests requests;
  private final NextMeeting nextMeeting;

  public PrepareAnswer(
      Policy policy,
      Groups groups,
      Rounds rounds,
      AnswerDesk desk,
      ActionPoints points,
      Requests requests,
      NextMeeting nextMeeting) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.desk = desk;
    this.points = points;
    this.requests = requests;
    this.nextMeeting = nextMeeting;
  }

  public Result prepare(Actor actor, RoundId id) {
    Optional<Round> round = rounds.find(id);
    Optional<PersonId> person = actor.person();
    if (round.isEmpty()
        || person.isEmpty()
        || !policy.allows(actor, Permission.TAKE_PART, round.get().group())) {
      return new NotAParticipant();
    }
    Optional<Group> group = groups.find(round.get().group());
    if (!(round.get() instanceof Round.Open open) || group.isEmpty()) {
      return new NotOpen();
    }
    Optional<ActionPoint> asked = AskedPoint.in(open, person.get(), points);
    boolean hasOpenPoint = !points.open(open.group(), person.get()).isEmpty();
    return new Sheet(
        open,
        person.get(),
        group.get(),
        asked.orElse(null),
        points.followUp(id, person.get()).orElse(null),
        desk.words(open, person.get()),
        requests.madeIn(id, person.get()).orElse(null),
        desk.recognition(id, person.get()).orElse(null),
        points.chosenIn(id, person.get()).orElse(null),
        hasOpenPoint,
        colleagues(open.group()),
        nextMeeting.of(group.get()).orElse(null));
  }

  private List<PersonId> colleagues(GroupId group) {
    return groups.members(group).stream().filter(Member::present).map(Member::person).toList();
  }

  /** What there is to prepare. */
  public sealed interface Result {}

  /**
   * The questions, and what stands at them.
   *
   * @param asked the action point that is due, null without one
   * @param hasOpenPoint whether the person has any action point open
   * @param colleagues who is in the group now, the person too
   * @param nextMeeting when the group meets next; null when not known
   */
  public record Sheet(
      Round.Open round,
      PersonId person,
      Group group,
      @Nullable ActionPoint asked,
      @Nullable FollowUp followUp,
      List<Answer> answers,
      @Nullable Request request,
      @Nullable Recognition recognition,
      @Nullable ActionPoint chosen,
      boolean hasOpenPoint,
      List<PersonId> colleagues,
      Due.@Nullable AtMeeting nextMeeting)
      implements Result {

    /** The moment that is proposed for a new action point: the next meeting, or two weeks on. */
    public Due proposed(LocalDate today) {
      return nextMeeting == null ? new Due.OnDate(today.plusWeeks(2)) : nextMeeting;
    }

    /** The meeting that can be chosen: the one that was, otherwise the next; null without one. */
    public Due.@Nullable AtMeeting meetingOffered() {
      return chosen != null && chosen.due() instanceof Due.AtMeeting meeting
          ? meeting
          : nextMeeting;
    }
  }

  public record NotOpen() implements Result {}

  public record NotAParticipant() implements Result {}
}
