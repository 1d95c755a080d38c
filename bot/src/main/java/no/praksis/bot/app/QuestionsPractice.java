package no.praksis.bot.app;

import java.time.Clock;
import no.praksis.bot.conversation.QuestionsUseCases;
import no.praksis.practice.group.Policy;
import no.praksis.practice.membership.CopySchedules;
import no.praksis.practice.prompt.ChooseExtras;
import no.praksis.practice.prompt.KeepPromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.ChooseQuestions;
import no.praksis.practice.round.DropDrafts;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.round.PlanTimers;
import no.praksis.practice.round.RemovePromptSet;

/** The use cases about what a group is asked. */
final class QuestionsPractice {
  private QuestionsPractice() {}

  static QuestionsUseCases of(Ports ports, Policy policy, PromptSets promptSets) {
    return new QuestionsUseCases(
        new KeepPromptSet(policy, promptSets, ports.ownPromptSets(), ports.transactions()),
        new RemovePromptSet(policy, ports.ownPromptSets(), ports.schedules(), ports.transactions()),
        new ChooseQuestions(policy, promptSets, ports.schedules(), ports.transactions()),
        new ChooseExtras(policy, ports.groups(), promptSets, ports.transactions()));
  }

  static CopySchedules copySchedules(
      Ports ports, PlanSchedule planSchedule, PlanTimers timers, Clock clock) {
    return new CopySchedules(ports.schedules(), ports.ownPromptSets(), planSchedule, timers, clock);
  }

  static DropDrafts dropDrafts(Ports ports, Announcements announcements) {
    return new DropDrafts(ports.anonymousAnswers(), ports.answers(), ports.rounds(), announcements);
  }
}
