package no.praksis.bot.app;

import no.praksis.bot.conversation.Tables;
import no.praksis.bot.files.KeptFiles;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.installation.PlatformMemory;
import no.praksis.practice.meeting.Meetings;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.recognition.Recognitions;
import no.praksis.practice.request.Requests;
import no.praksis.practice.round.AnonymousAnswers;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Calendars;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.summary.Subscriptions;
import no.praksis.storage.Storage;

/** Everything that is remembered, as the practice asks for it. */
public record Ports(
    Transactions transactions,
    Inbox inbox,
    Outbox outbox,
    MessageReferences references,
    People people,
    Groups groups,
    Schedules schedules,
    Calendars calendars,
    Meetings meetings,
    Rounds rounds,
    Answers answers,
    ActionPoints actionPoints,
    Requests requests,
    PlatformMemory memory,
    Recognitions recognitions,
    PrivacyPorts privacy,
    Dialogues dialogues,
    Remarks remarks,
    OwnPromptSets ownPromptSets,
    AnonymousAnswers anonymousAnswers,
    Drafts drafts,
    Subscriptions subscriptions) {

  public static Ports of(Storage storage) {
    return new Ports(
        storage.transactions(),
        storage.inbox(),
        storage.outbox(),
        storage.messageReferences(),
        storage.people(),
        storage.groups(),
        storage.schedules(),
        storage.calendars(),
        storage.meetings(),
        storage.rounds(),
        storage.answers(),
        storage.actionPoints(),
        storage.requests(),
        storage.platformMemory(),
        storage.recognitions(),
        PrivacyPorts.of(storage),
        storage.dialogues(),
        storage.remarks(),
        storage.ownPromptSets(),
        storage.anonymousAnswers(),
        storage.drafts(),
        storage.subscriptions());
  }

  Ports with(Outbox other) {
    return new Ports(
        transactions,
        inbox,
        other,
        references,
        people,
        groups,
        schedules,
        calendars,
        meetings,
        rounds,
        answers,
        actionPoints,
        requests,
        memory,
        recognitions,
        privacy,
        dialogues,
        remarks,
        ownPromptSets,
        anonymousAnswers,
        drafts,
        subscriptions);
  }

  Tables tables(PromptSets promptSets, KeptFiles files) {
    return new Tables(
        transactions,
        inbox,
        outbox,
        people,
        groups,
        schedules,
        meetings,
        rounds,
        answers,
        actionPoints,
        promptSets,
        dialogues,
        remarks,
        files,
        drafts);
  }
}
