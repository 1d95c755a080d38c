package no.praksis.bot.app;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import no.praksis.bot.conversation.ChannelUseCases;
import no.praksis.bot.conversation.UseCases;
import no.praksis.practice.action.ListActionPoints;
import no.praksis.practice.group.AnswerInvitation;
import no.praksis.practice.group.ChooseLanguage;
import no.praksis.practice.group.ConfigureGroup;
import no.praksis.practice.group.MarkAway;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.SetRole;
import no.praksis.practice.group.SetUpGroup;
import no.praksis.practice.group.SetWorkingHours;
import no.praksis.practice.group.TakeBreak;
import no.praksis.practice.meeting.NextMeeting;
import no.praksis.practice.meeting.PlanMeeting;
import no.praksis.practice.membership.Comings;
import no.praksis.practice.membership.CopyGroup;
import no.praksis.practice.membership.GreetChannel;
import no.praksis.practice.membership.JoinGroup;
import no.praksis.practice.membership.LeaveGroup;
import no.praksis.practice.membership.PauseGroup;
import no.praksis.practice.membership.RenameGroup;
import no.praksis.practice.membership.ResumeGroup;
import no.praksis.practice.membership.SyncMembers;
import no.praksis.practice.privacy.DropExpired;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.AskNow;
import no.praksis.practice.round.CloseRound;
import no.praksis.practice.round.DropDrafts;
import no.praksis.practice.round.GatherVoices;
import no.praksis.practice.round.OpenDueRounds;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PlanTimers;
import no.praksis.practice.round.PrepareAnswer;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RefreshRounds;
import no.praksis.practice.round.RemindMissing;
import no.praksis.practice.round.Reminders;
import no.praksis.practice.round.ResumeRounds;
import no.praksis.practice.round.RoundOpener;
import no.praksis.practice.round.RoundSignals;
import no.praksis.practice.round.Sayings;
import no.praksis.practice.round.SealAnswers;
import no.praksis.practice.round.SettleSchedules;
import no.praksis.practice.round.TendGroup;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Chore;
import no.praksis.practice.schedule.Holidays;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.schedule.Timers;

/** All use cases, made once from the ports. */
final class Practice {
  private final Ports ports;
  private final PromptSets promptSets;
  private final Clock clock;
  private final Policy policy;
  private final Almanac almanac;
  private final Plans plans;
  private final Reminders reminders;
  private final Sayings sayings;
  private final GatherVoices gatherVoices;
  private final SealAnswers sealAnswers;
  final Summaries summaries;
  private final Announcements announcements;
  final Helping helping;
  private final List<Chore> chores;
  private final PlanTimers planTimers;
  private final RoundSignals signals;
  private final RoundOpener opener;

  /** With a {@code random} that can't be foreseen. */
  Practice(
      Ports ports,
      PromptSets promptSets,
      Holidays holidays,
      Timers timers,
      Clock clock,
      Random random) {
    this.ports = ports;
    this.promptSets = promptSets;
    this.clock = clock;
    policy = new Policy(ports.groups());
    almanac = new Almanac(ports.groups(), ports.calendars(), holidays);
    plans = new Plans(ports.schedules(), almanac);
    reminders =
        new Reminders(ports.groups(), ports.people(), ports.rounds(), ports.answers(), almanac);
    sayings =
        new Sayings(ports.answers(), ports.actionPoints(), ports.requests(), ports.recognitions());
    gatherVoices = new GatherVoices(ports.anonymousAnswers());
    sealAnswers = new SealAnswers(ports.anonymousAnswers(), random);
    summaries =
        Summaries.of(
            ports,
            policy,
            reminders,
            sayings,
            gatherVoices,
            group -> almanac.of(group)::covers,
            clock);
    announcements = new Announcements(ports.outbox(), ports.groups());
    helping = new Helping(ports, policy, clock);
    chores =
        summaries.choresAnd(
            helping.choresAnd(
                new DropExpired(ports.privacy().old(), ports.privacy().standing(), clock)));
    planTimers =
        new PlanTimers(
            ports.groups(), plans, ports.rounds(), reminders, chores, timers, ports.transactions());
    signals = new RoundSignals(announcements, planTimers);
    opener = new RoundOpener(promptSets, ports.rounds(), ports.groups(), signals);
  }

  private MarkAway markAway() {
    return new MarkAway(
        policy,
        ports.groups(),
        new TakeBreak(ports.people(), ports.transactions(), clock),
        ports.outbox(),
        ports.transactions());
  }

  UseCases useCases() {
    return new UseCases(
        policy,
        new SetUpGroup(
            ports.groups(), ports.people(), policy, ports.outbox(), ports.transactions(), clock),
        new SetRole(
            ports.groups(), ports.people(), policy, ports.outbox(), ports.transactions(), clock),
        new ChooseLanguage(ports.people(), ports.groups(), policy, ports.transactions()),
        new TakeBreak(ports.people(), ports.transactions(), clock),
        markAway(),
        new SetWorkingHours(ports.people(), ports.transactions()),
        new AnswerInvitation(ports.groups(), ports.outbox(), ports.transactions(), clock),
        new ConfigureGroup(ports.groups(), policy, ports.transactions()),
        channels(),
        refreshRounds(),
        resumeRounds(),
        planSchedule(),
        planBreaks(),
        planMeeting(),
        plans,
        almanac,
        new AskNow(
            policy, ports.groups(), ports.rounds(), plans, opener, ports.transactions(), clock),
        closeRound(),
        prepareAnswer(),
        recordAnswer(),
        readRound(),
        new ListActionPoints(policy, ports.actionPoints()),
        summaries.summarise(),
        summaries.choose(),
        PrivacyPractice.of(
            ports,
            new LeaveGroup(ports.groups(), comings(), ports.transactions()),
            policy,
            planTimers),
        WordsPractice.of(ports, policy, recordAnswer(), announcements, clock),
        QuestionsPractice.of(ports, policy, promptSets),
        helping.useCases(planTimers));
  }

  private Comings comings() {
    DropDrafts dropDrafts = QuestionsPractice.dropDrafts(ports, announcements);
    return new Comings(ports.groups(), ports.outbox(), refreshRounds(), dropDrafts, clock);
  }

  private PlanSchedule planSchedule() {
    return new PlanSchedule(
        policy, ports.schedules(), plans, settle(), planTimers, ports.transactions(), clock);
  }

  private PlanBreaks planBreaks() {
    return new PlanBreaks(
        policy,
        ports.groups(),
        ports.calendars(),
        settle(),
        planTimers,
        ports.transactions(),
        clock);
  }

  private SettleSchedules settle() {
    return new SettleSchedules(plans, ports.schedules(), ports.rounds(), clock);
  }

  private PlanMeeting planMeeting() {
    return new PlanMeeting(
        policy,
        ports.groups(),
        ports.meetings(),
        ports.actionPoints(),
        ports.transactions(),
        clock);
  }

  Plans plans() {
    return plans;
  }

  private ChannelUseCases channels() {
    Comings comings = comings();
    return new ChannelUseCases(
        new JoinGroup(ports.groups(), ports.people(), comings, ports.transactions()),
        new LeaveGroup(ports.groups(), comings, ports.transactions()),
        new SyncMembers(ports.groups(), ports.people(), comings, ports.transactions(), clock),
        new PauseGroup(ports.groups(), ports.outbox(), planTimers, ports.transactions()),
        new ResumeGroup(
            ports.groups(), ports.outbox(), resumeRounds(), refreshRounds(), ports.transactions()),
        new RenameGroup(ports.groups(), ports.outbox(), ports.transactions()),
        new CopyGroup(
            ports.groups(),
            ports.calendars(),
            QuestionsPractice.copySchedules(ports, planSchedule(), planTimers, clock),
            ports.transactions()),
        new GreetChannel(ports.outbox(), ports.transactions()));
  }

  private RefreshRounds refreshRounds() {
    return new RefreshRounds(ports.groups(), ports.rounds(), signals);
  }

  private PrepareAnswer prepareAnswer() {
    return new PrepareAnswer(
        policy,
        ports.groups(),
        ports.rounds(),
        helping.answerDesk(),
        ports.actionPoints(),
        ports.requests(),
        new NextMeeting(ports.meetings(), clock));
  }

  private RecordAnswer recordAnswer() {
    return new RecordAnswer(
        policy,
        ports.rounds(),
        ports.answers(),
        helping.answerDesk(),
        announcements,
        ports.transactions(),
        clock);
  }

  ReadRound readRound() {
    return new ReadRound(policy, ports.rounds(), ports.answers(), reminders, sayings, gatherVoices);
  }

  CloseRound closeRound() {
    return new CloseRound(
        policy,
        ports.rounds(),
        ports.answers(),
        signals,
        helping.harvest(sealAnswers),
        ports.transactions(),
        clock);
  }

  OpenDueRounds openDueRounds() {
    return new OpenDueRounds(
        ports.groups(), ports.schedules(), plans, opener, ports.transactions(), clock);
  }

  RemindMissing remindMissing() {
    return new RemindMissing(
        ports.rounds(),
        ports.groups(),
        ports.people(),
        reminders,
        signals,
        ports.transactions(),
        clock);
  }

  ResumeRounds resumeRounds() {
    return new ResumeRounds(
        ports.schedules(),
        ports.rounds(),
        openDueRounds(),
        closeRound(),
        remindMissing(),
        tendGroup(),
        planTimers);
  }

  TendGroup tendGroup() {
    return new TendGroup(ports.groups(), chores, planTimers, ports.transactions());
  }
}
