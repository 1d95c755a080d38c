package no.praksis.practice.memory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.praksis.practice.action.ChangePoint;
import no.praksis.practice.action.SmallerSteps;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.meeting.PlanMeeting;
import no.praksis.practice.recognition.GiveRecognition;
import no.praksis.practice.recognition.RecognitionNews;
import no.praksis.practice.request.EndRequest;
import no.praksis.practice.request.EscalateRequest;
import no.praksis.practice.request.ListRequests;
import no.praksis.practice.request.OfferHelp;
import no.praksis.practice.request.RequestNews;
import no.praksis.practice.request.ShareRequest;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.AnswerDesk;
import no.praksis.practice.round.AskNow;
import no.praksis.practice.round.CloseRound;
import no.praksis.practice.round.FollowUpPoint;
import no.praksis.practice.round.GatherVoices;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Harvest;
import no.praksis.practice.round.OpenDueRounds;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PlanTimers;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RemindMissing;
import no.praksis.practice.round.Reminders;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.RoundOpener;
import no.praksis.practice.round.RoundSignals;
import no.praksis.practice.round.Sayings;
import no.praksis.practice.round.SealAnswers;
import no.praksis.practice.round.SettleSchedules;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.summary.Participation;
import no.praksis.practice.summary.Shown;
import no.praksis.practice.summary.Summarise;

/**
 * A group in Oslo on Thursday 5 November 2026, 09:00, with the use cases around it: Kari
 * facilitates and does not take part, Lars leads and takes part, Anne and Berit take part, Paal is
 * admin and in no group.
 */
public final class World {
  public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  public static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
  public static final GroupId GROUP = new GroupId("ledergruppa");
  public static final PersonId KARI = new PersonId("kari");
  public static final PersonId LARS = new PersonId("lars");
  public static final PersonId ANNE = new PersonId("anne");
  public static final PersonId BERIT = new PersonId("berit");
  public static final PersonId PAAL = new PersonId("paal");
  public static final Recurrence FRIDAYS =
      new Recurrence(
          Set.of(DayOfWeek.FRIDAY), LocalTime.of(11, 30), OSLO, 1, LocalDate.of(2026, 11, 2));

  public final HandClock clock = new HandClock();
  public final DirectTransactions transactions = new DirectTransactions();
  public final RecordingTimers timers = new RecordingTimers();
  public final MemoryOutbox outbox = new MemoryOutbox();
  public final MemoryGroups groups = new MemoryGroups();
  public final MemoryPeople people = new MemoryPeople();
  public final MemorySchedules schedules = new MemorySchedules();
  public final MemoryCalendars calendars = new MemoryCalendars();
  public final MemoryMeetings meetings = new MemoryMeetings();
  public final MemoryRounds rounds = new MemoryRounds();
  public final MemoryAnswers answers = new MemoryAnswers();
  public final MemoryActionPoints points = new MemoryActionPoints();
  public final MemoryRequests requests = new MemoryRequests();
  public final MemoryAnonymousAnswers anonymousAnswers = new MemoryAnonymousAnswers();
  public final MemoryRecognitions recognitions = new MemoryRecognitions();
  public final MemoryDrafts drafts = new MemoryDrafts();

  public final Policy policy = new Policy(groups);
  public final Almanac almanac = new Almanac(groups, calendars, new NorwegianHolidays());
  public final Plans plans = new Plans(schedules, almanac);
  public final Reminders reminders = new Reminders(groups, people, rounds, answers, almanac);
  private final PlanTimers planTimers =
      new PlanTimers(groups, plans, rounds, reminders, List.of(), timers, transactions);
  private final Announcements announcements = new Announcements(outbox, groups);
  private final RoundSignals signals = new RoundSignals(announcements, planTimers);
  private final RoundOpener opener = new RoundOpener(new Questions(), rounds, groups, signals);

  private final SettleSchedules settle = new SettleSchedules(plans, schedules, rounds, clock);

  private final RequestNews requestNews = new RequestNews(outbox, groups);
  private final RecognitionNews recognitionNews = new RecognitionNews(outbox);
  private final Harvest harvest =
      new Harvest(
          new SealAnswers(anonymousAnswers, new Random(7)), points, recognitions, recognitionNews);

  public final EscalateRequest escalateRequest =
      new EscalateRequest(requests, groups, people, requestNews, clock);
  public final ShareRequest shareRequest =
      new ShareRequest(policy, requests, requestNews, planTimers, transactions, clock);
  public final OfferHelp offerHelp =
      new OfferHelp(policy, requests, requestNews, planTimers, transactions, clock);
  public final EndRequest endRequest =
      new EndRequest(requests, requestNews, planTimers, transactions);
  public final ListRequests listRequests = new ListRequests(policy, groups, requests);
  public final GiveRecognition giveRecognition =
      new GiveRecognition(policy, groups, recognitions, recognitionNews, transactions, clock);
  public final FollowUpPoint followUpPoint = new FollowUpPoint(rounds, points, transactions, clock);
  public final ChangePoint changePoint = new ChangePoint(points, transactions);

  public final PlanSchedule planSchedule =
      new PlanSchedule(policy, schedules, plans, settle, planTimers, transactions, clock);
  public final PlanBreaks planBreaks =
      new PlanBreaks(policy, groups, calendars, settle, planTimers, transactions, clock);
  public final PlanMeeting planMeeting =
      new PlanMeeting(policy, groups, meetings, points, transactions, clock);
  public final OpenDueRounds openDueRounds =
      new OpenDueRounds(groups, schedules, plans, opener, transactions, clock);
  public final AskNow askNow =
      new AskNow(policy, groups, rounds, plans, opener, transactions, clock);
  public final CloseRound closeRound =
      new CloseRound(policy, rounds, answers, signals, harvest, transactions, clock);
  public final RemindMissing remindMissing =
      new RemindMissing(rounds, groups, people, reminders, signals, transactions, clock);
  private final AnswerDesk desk =
      new AnswerDesk(
          points,
          requests,
          recognitions,
          answers,
          anonymousAnswers,
          groups,
          new SmallerSteps(points, outbox));
  public final RecordAnswer recordAnswer =
      new RecordAnswer(policy, rounds, answers, desk, announcements, transactions, clock);
  public final Sayings sayings = new Sayings(answers, points, requests, recognitions);

  public final Participation participation =
      new Participation(groups, rounds, answers, reminders, people);
  public final Shown shown = new Shown(sayings, requests, recognitions);
  public final Summarise summarise =
      new Summarise(
          policy, groups, rounds, participation, shown, new GatherVoices(anonymousAnswers), clock);

  public World() {
    clock.set("2026-11-05T09:00");
    List.of(KARI, LARS, ANNE, BERIT, PAAL).forEach(id -> people.save(person(id, OSLO)));
    addGroup(GROUP);
    join(GROUP, KARI, Role.FACILITATOR);
    join(GROUP, LARS, Role.PARTICIPANT, Role.LEADER);
    join(GROUP, ANNE, Role.PARTICIPANT);
    join(GROUP, BERIT, Role.PARTICIPANT);
  }

  /** A local time in Oslo, as {@code 2026-11-06T11:30}. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  public static Actor by(PersonId person) {
    return new Actor.Somebody(person, false);
  }

  public static Actor admin(PersonId person) {
    return new Actor.Somebody(person, true);
  }

  public static Person person(PersonId id, ZoneId zone) {
    return new Person(id, WORKSPACE, id.value(), id.value(), null, zone, WorkingHours.DEFAULT);
  }

  public void addGroup(GroupId id) {
    groups.save(
        new Group(
            id,
            WORKSPACE,
            new ConversationId("channel-" + id.value()),
            id.value(),
            Language.NB,
            OSLO,
            Visibility.GROUP,
            false,
            0));
  }

  public void join(GroupId group, PersonId person, Role... roles) {
    groups.save(new Member(group, person, Set.of(roles), clock.instant(), null));
  }

  /** Plans Fridays 11:30 for the group. */
  public Schedule fridays() {
    planSchedule.add(by(KARI), GROUP, FRIDAYS, "weekly");
    return schedules.of(GROUP).getLast();
  }

  /** Opens the round that this schedule has due now. */
  public Round.Open opened(Schedule schedule) {
    openDueRounds.open(schedule.id());
    return rounds.open(schedule.group()).getLast();
  }

  /** Plans Fridays, moves the clock to the first one, and opens its round. */
  public Round.Open firstFriday() {
    Schedule schedule = fridays();
    clock.set("2026-11-06T11:30");
    return opened(schedule);
  }

  /** The group's only schedule, as it stands. */
  public Schedule schedule() {
    return schedules.of(GROUP).getFirst();
  }

  /** Answers what went well, for all to see. */
  public RecordAnswer.Result well(PersonId person, Round round, String text) {
    return recordAnswer.record(
        by(person), round.id(), List.of(Given.words("well", text, Visibility.GROUP)));
  }
}
