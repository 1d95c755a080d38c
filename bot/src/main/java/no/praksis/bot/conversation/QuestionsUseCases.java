package no.praksis.bot.conversation;

import no.praksis.practice.prompt.ChooseExtras;
import no.praksis.practice.prompt.KeepPromptSet;
import no.praksis.practice.round.ChooseQuestions;
import no.praksis.practice.round.RemovePromptSet;

/** What can be done about the questions of a group. */
public record QuestionsUseCases(
    KeepPromptSet keepPromptSet,
    RemovePromptSet removePromptSet,
    ChooseQuestions chooseQuestions,
    ChooseExtras chooseExtras) {}
