package no.praksis.bot.app;

import java.time.Clock;
import no.praksis.bot.conversation.WordsUseCases;
import no.praksis.practice.conversation.AddToAnswer;
import no.praksis.practice.conversation.EditRemark;
import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.PlaceRemark;
import no.praksis.practice.conversation.RemarkDesk;
import no.praksis.practice.conversation.WithdrawRemark;
import no.praksis.practice.group.Policy;
import no.praksis.practice.privacy.RetellGroup;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.CorrectAnswer;
import no.praksis.practice.round.RecordAnswer;
import no.praksis.practice.round.RecordOneAnswer;
import no.praksis.practice.round.RestoreRoundMessage;
import no.praksis.practice.round.StandingAnswers;

/** The use cases of answering in plain words, made from the ports. */
final class WordsPractice {
  private WordsPractice() {}

  static WordsUseCases of(
      Ports ports,
      Policy policy,
      RecordAnswer recordAnswer,
      Announcements announcements,
      Clock clock) {
    StandingAnswers standing =
        new StandingAnswers(
            ports.answers(), ports.actionPoints(), ports.requests(), ports.recognitions());
    RecordOneAnswer recordOne =
        new RecordOneAnswer(ports.rounds(), standing, recordAnswer, ports.transactions());
    RemarkDesk desk =
        new RemarkDesk(policy, ports.groups(), ports.rounds(), standing, recordOne, clock);
    PlaceRemark place = new PlaceRemark(ports.remarks(), desk, ports.transactions());
    CorrectAnswer correct =
        new CorrectAnswer(ports.answers(), ports.actionPoints(), ports.requests());
    RetellGroup retell =
        new RetellGroup(ports.privacy().standing(), ports.groups(), ports.outbox());
    return new WordsUseCases(
        recordOne,
        new HearRemark(ports.remarks(), desk, place, ports.transactions(), clock),
        place,
        new EditRemark(ports.remarks(), desk, ports.transactions()),
        new WithdrawRemark(ports.remarks(), desk, correct, retell, ports.transactions()),
        new RestoreRoundMessage(ports.rounds(), announcements, ports.transactions()),
        standing,
        new AddToAnswer(desk, ports.transactions()));
  }
}
