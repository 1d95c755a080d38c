package no.praksis.bot.conversation;

import no.praksis.bot.files.KeptFiles;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.meeting.Meetings;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Schedules;

/** What conversations read directly, to show it. */
public record Tables(
    Transactions transactions,
    Inbox inbox,
    Outbox outbox,
    People people,
    Groups groups,
    Schedules schedules,
    Meetings meetings,
    Rounds rounds,
    Answers answers,
    ActionPoints actionPoints,
    PromptSets promptSets,
    Dialogues dialogues,
    Remarks remarks,
    KeptFiles files,
    Drafts drafts) {}
