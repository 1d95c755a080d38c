package no.praksis.bot.conversation;

import no.praksis.practice.action.ChangePoint;
import no.praksis.practice.action.PlanPoint;
import no.praksis.practice.draft.KeepDraft;
import no.praksis.practice.recognition.GiveRecognition;
import no.praksis.practice.request.EndRequest;
import no.praksis.practice.request.ListRequests;
import no.praksis.practice.request.OfferHelp;
import no.praksis.practice.request.Requests;
import no.praksis.practice.request.ShareRequest;
import no.praksis.practice.round.FollowUpPoint;

/** What people can have done between rounds: look for help, give it, thank, and follow up. */
public record HelpUseCases(
    Requests requests,
    ShareRequest shareRequest,
    OfferHelp offerHelp,
    EndRequest endRequest,
    ListRequests listRequests,
    GiveRecognition giveRecognition,
    KeepDraft keepDraft,
    FollowUpPoint followUpPoint,
    ChangePoint changePoint,
    PlanPoint planPoint) {}
