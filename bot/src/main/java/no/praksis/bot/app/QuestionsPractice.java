package no.praksis.bot.app;

import no.praksis.bot.conversation.QuestionsUseCases;
import no.praksis.practice.group.Policy;
import no.praksis.practice.prompt.ChooseExtras;
import no.praksis.practice.prompt.KeepPromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.ChooseQuestions;
import no.praksis.practice.round.DropDrafts;
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

  static DropDrafts dropDrafts(Ports ports, Announcements announcements) {
    return new DropDrafts(ports.anonymousAnswers(), ports.answers(), ports.rounds(), announcements);
  }
}
