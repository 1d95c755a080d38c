package no.praksis.bot.app;

import java.time.Clock;
import java.util.List;
import no.praksis.bot.conversation.HelpUseCases;
import no.praksis.bot.delivery.RequestNotices;
import no.praksis.practice.action.ChangePoint;
import no.praksis.practice.action.PlanPoint;
import no.praksis.practice.action.SmallerSteps;
import no.praksis.practice.draft.DiscardDrafts;
import no.praksis.practice.draft.KeepDraft;
import no.praksis.practice.group.Policy;
import no.praksis.practice.recognition.GiveRecognition;
import no.praksis.practice.recognition.RecognitionNews;
import no.praksis.practice.request.EndRequest;
import no.praksis.practice.request.EscalateRequest;
import no.praksis.practice.request.ListRequests;
import no.praksis.practice.request.OfferHelp;
import no.praksis.practice.request.RequestNews;
import no.praksis.practice.request.ShareRequest;
import no.praksis.practice.round.AnswerDesk;
import no.praksis.practice.round.FollowUpPoint;
import no.praksis.practice.round.Harvest;
import no.praksis.practice.round.SealAnswers;
import no.praksis.practice.schedule.Chore;
import no.praksis.practice.schedule.GroupTimers;

/** What happens between rounds: requests, recognition, and action points at any time. */
final class Helping {
  private final Ports ports;
  private final Policy policy;
  private final Clock clock;
  private final RequestNews requestNews;
  private final RecognitionNews recognitionNews;

  Helping(Ports ports, Policy policy, Clock clock) {
    this.ports = ports;
    this.policy = policy;
    this.clock = clock;
    requestNews = new RequestNews(ports.outbox(), ports.groups());
    recognitionNews = new RecognitionNews(ports.outbox());
  }

  List<Chore> choresAnd(Chore another) {
    return List.of(
        another,
        new EscalateRequest(ports.requests(), ports.groups(), ports.people(), requestNews, clock),
        new DiscardDrafts(ports.drafts(), clock));
  }

  Harvest harvest(SealAnswers sealAnswers) {
    return new Harvest(sealAnswers, ports.actionPoints(), ports.recognitions(), recognitionNews);
  }

  AnswerDesk answerDesk() {
    return new AnswerDesk(
        ports.actionPoints(),
        ports.requests(),
        ports.recognitions(),
        ports.answers(),
        ports.anonymousAnswers(),
        ports.groups(),
        new SmallerSteps(ports.actionPoints(), ports.outbox()));
  }

  private ListRequests listRequests() {
    return new ListRequests(policy, ports.groups(), ports.requests());
  }

  RequestNotices notices() {
    return new RequestNotices(
        ports.people(),
        ports.groups(),
        ports.requests(),
        listRequests(),
        ports.recognitions(),
        ports.actionPoints());
  }

  HelpUseCases useCases(GroupTimers timers) {
    return new HelpUseCases(
        ports.requests(),
        new ShareRequest(
            policy, ports.requests(), requestNews, timers, ports.transactions(), clock),
        new OfferHelp(policy, ports.requests(), requestNews, timers, ports.transactions(), clock),
        new EndRequest(ports.requests(), requestNews, timers, ports.transactions()),
        listRequests(),
        new GiveRecognition(
            policy,
            ports.groups(),
            ports.recognitions(),
            recognitionNews,
            ports.transactions(),
            clock),
        new KeepDraft(ports.drafts(), ports.transactions(), clock),
        new FollowUpPoint(ports.rounds(), ports.actionPoints(), ports.transactions(), clock),
        new ChangePoint(ports.actionPoints(), ports.transactions()),
        new PlanPoint(policy, ports.actionPoints(), ports.transactions(), clock));
  }
}
