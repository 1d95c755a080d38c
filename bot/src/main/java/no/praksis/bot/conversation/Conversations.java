package no.praksis.bot.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.report.SummaryPictures;
import no.praksis.practice.delivery.Reach;
import no.praksis.practice.meeting.NextMeeting;

/** Puts all conversations together. */
public final class Conversations {
  private Conversations() {}

  /**
   * @param clock practice time
   */
  public static ChatEvents all(
      UseCases useCases,
      Tables tables,
      SummaryPictures pictures,
      Channels channels,
      Admins admins,
      Reach reach,
      Clock clock) {
    Once once = new Once(tables.inbox(), tables.transactions());
    AnswerConversation answering = answering(useCases, tables, once);
    RoundConversation round = round(useCases, tables, answering, once);
    List<Conversation> conversations = new ArrayList<>(forAnybody(useCases, tables, once, clock));
    conversations.addAll(people(useCases, tables, reach, once));
    conversations.addAll(
        List.of(
            setup(useCases, tables, channels, once),
            schedule(useCases, tables, once),
            breaks(useCases, tables, once),
            new MeetingConversation(useCases.planMeeting(), tables.meetings(), once),
            answering,
            round,
            questions(useCases, tables, round, once),
            summaries(useCases, tables, pictures, once)));
    conversations.addAll(BetweenRounds.all(useCases, tables, once));
    conversations.add(shortcuts(useCases, tables, answering, once, clock));
    return new ChatEventDispatcher(
        conversations,
        new HomeConversation(tables, useCases, clock),
        tables.people(),
        groupFinder(tables, admins),
        admins,
        plainTalk(useCases, tables, answering, once),
        clock);
  }

  /** Who is what, and when they work. */
  private static List<Conversation> people(
      UseCases useCases, Tables tables, Reach reach, Once once) {
    return List.of(
        new HoursConversation(useCases.setWorkingHours(), useCases.refreshRounds(), once),
        new FacilitateConversation(
            useCases.answerInvitation(), useCases.resumeRounds(), tables.groups(), once),
        new SettingsConversation(
            useCases.configureGroup(),
            useCases.questions().chooseExtras(),
            useCases.channels().syncMembers(),
            tables.promptSets(),
            tables.groups(),
            useCases.policy(),
            once),
        new RolesConversation(
            useCases.setRole(),
            useCases.resumeRounds(),
            tables.groups(),
            tables.people(),
            tables.outbox(),
            reach,
            once));
  }

  private static GroupFinder groupFinder(Tables tables, Admins admins) {
    return new GroupFinder(
        tables.groups(), admins, new GroupChoice(tables.groups(), tables.people()));
  }

  private static PlainTalk plainTalk(
      UseCases useCases, Tables tables, AnswerConversation answering, Once once) {
    SaidAnswers saidAnswers = new SaidAnswers(useCases.words().hearRemark());
    WordsDesk desk =
        new WordsDesk(
            answering,
            useCases.prepareAnswer(),
            useCases.words().recordOneAnswer(),
            saidAnswers,
            tables.dialogues(),
            once);
    OpenRounds open = new OpenRounds(tables.groups(), tables.rounds(), tables.answers());
    WordsScreens screens = new WordsScreens(desk, answering, open);
    RoundGroups groups = new RoundGroups(tables.rounds(), tables.groups());
    return new PlainTalk(
        new WordsConversation(desk, screens, tables.dialogues(), groups, saidAnswers, once),
        new RemarkConversation(useCases.words(), answering, tables.rounds(), groups, once),
        new LooseWords(useCases.words(), desk, screens, open, groups, once),
        tables.dialogues(),
        tables.rounds(),
        useCases.words().restoreRoundMessage(),
        new MentionedNames(tables.groups(), tables.people()));
  }

  private static ShortcutConversation shortcuts(
      UseCases useCases, Tables tables, AnswerConversation answering, Once once, Clock clock) {
    ShortcutPlaces places = new ShortcutPlaces(tables.groups(), tables.rounds(), useCases.policy());
    ShortcutDesk desk =
        new ShortcutDesk(
            places,
            useCases.words().addToAnswer(),
            useCases.help(),
            answering,
            tables.groups(),
            tables.people(),
            once);
    return new ShortcutConversation(
        places,
        desk,
        useCases.words().standingAnswers(),
        new NextMeeting(tables.meetings(), clock));
  }

  private static SummaryConversation summaries(
      UseCases useCases, Tables tables, SummaryPictures pictures, Once once) {
    return new SummaryConversation(
        useCases.summarise(),
        useCases.chooseRegularSummaries(),
        pictures,
        tables.rounds(),
        tables.people(),
        tables.outbox(),
        once);
  }

  private static AnswerConversation answering(UseCases useCases, Tables tables, Once once) {
    return new AnswerConversation(
        useCases.prepareAnswer(),
        useCases.recordAnswer(),
        useCases.readRound(),
        tables.people(),
        new RoundGroups(tables.rounds(), tables.groups()),
        once);
  }

  private static RoundConversation round(
      UseCases useCases, Tables tables, AnswerConversation answering, Once once) {
    return new RoundConversation(
        useCases.askNow(),
        useCases.closeRound(),
        tables.rounds(),
        tables.promptSets(),
        useCases.policy(),
        answering,
        once);
  }

  private static QuestionsConversation questions(
      UseCases useCases, Tables tables, RoundConversation round, Once once) {
    QuestionsDesk desk =
        new QuestionsDesk(tables.promptSets(), tables.schedules(), useCases.questions(), once);
    return new QuestionsConversation(desk, useCases.policy(), tables.groups(), round);
  }

  private static ScheduleConversation schedule(UseCases useCases, Tables tables, Once once) {
    return new ScheduleConversation(
        useCases.planSchedule(),
        useCases.planBreaks(),
        page(useCases, tables),
        tables.promptSets(),
        once);
  }

  private static BreaksConversation breaks(UseCases useCases, Tables tables, Once once) {
    return new BreaksConversation(
        useCases.planBreaks(),
        useCases.almanac(),
        tables.groups(),
        useCases.policy(),
        page(useCases, tables),
        once);
  }

  private static SchedulePage page(UseCases useCases, Tables tables) {
    return new SchedulePage(
        useCases.plans(), useCases.almanac(), tables.promptSets(), useCases.policy());
  }

  private static SetupConversation setup(
      UseCases useCases, Tables tables, Channels channels, Once once) {
    SetupDesk desk =
        new SetupDesk(
            useCases.setUpGroup(),
            new SetupCalendar(
                useCases.planSchedule(),
                useCases.planBreaks(),
                useCases.questions().chooseQuestions(),
                useCases.almanac(),
                tables.schedules(),
                tables.groups()),
            useCases.resumeRounds(),
            tables.groups(),
            tables.outbox(),
            once);
    return new SetupConversation(
        channels,
        tables.people(),
        useCases.policy(),
        new SetupStart(
            tables.groups(), tables.schedules(), tables.promptSets(), useCases.almanac()),
        desk,
        new SetupLike(desk, useCases.channels().copyGroup(), tables.groups(), once));
  }

  private static List<Conversation> forAnybody(
      UseCases useCases, Tables tables, Once once, Clock clock) {
    PrivacyUseCases privacy = useCases.privacy();
    return List.of(
        new HelpConversation(useCases.policy()),
        new AwayConversation(
            useCases.takeBreak(),
            useCases.markAway(),
            useCases.refreshRounds(),
            tables.people(),
            once),
        new AwayFormConversation(useCases.takeBreak(), useCases.refreshRounds(), once),
        new PrivacyConversation(
            new ExportDesk(privacy.records(), tables.files(), clock),
            privacy.forgetMe(),
            tables.groups(),
            tables.people(),
            once),
        new TakeOutConversation(
            privacy.takeOut(), useCases.policy(), tables.groups(), tables.people(), once),
        new HelpConversation(useCases.policy()),
        new LanguageConversation(useCases.chooseLanguage(), once),
        new StatusConversation(
            useCases.policy(), tables.groups(), tables.rounds(), tables.outbox()));
  }
}
