package no.praksis.bot.conversation;

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
import no.praksis.practice.meeting.PlanMeeting;
import no.praksis.practice.round.AskNow;
import no.praksis.practice.round.CloseRound;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PrepareAnswer;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RefreshRounds;
import no.praksis.practice.round.ResumeRounds;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Plans;
import no.praksis.practice.summary.ChooseRegularSummaries;
import no.praksis.practice.summary.Summarise;

/** All that people can have done for them. */
public record UseCases(
    Policy policy,
    SetUpGroup setUpGroup,
    SetRole setRole,
    ChooseLanguage chooseLanguage,
    TakeBreak takeBreak,
    MarkAway markAway,
    SetWorkingHours setWorkingHours,
    AnswerInvitation answerInvitation,
    ConfigureGroup configureGroup,
    ChannelUseCases channels,
    RefreshRounds refreshRounds,
    ResumeRounds resumeRounds,
    PlanSchedule planSchedule,
    PlanBreaks planBreaks,
    PlanMeeting planMeeting,
    Plans plans,
    Almanac almanac,
    AskNow askNow,
    CloseRound closeRound,
    PrepareAnswer prepareAnswer,
    RecordAnswer recordAnswer,
    ReadRound readRound,
    ListActionPoints listActionPoints,
    Summarise summarise,
    ChooseRegularSummaries chooseRegularSummaries,
    PrivacyUseCases privacy,
    WordsUseCases words,
    QuestionsUseCases questions,
    HelpUseCases help) {}
