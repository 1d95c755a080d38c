package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.practice.action.Due;
import no.praksis.practice.conversation.AddToAnswer;
import no.praksis.practice.conversation.EditRemark;
import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.PlaceRemark;
import no.praksis.practice.conversation.WithdrawRemark;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.RecordOneAnswer;
import no.praksis.practice.round.RestoreRoundMessage;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.StandingAnswers;

/** What is done for people who answer in plain words. */
public record WordsUseCases(
    RecordOneAnswer recordOneAnswer,
    HearRemark hearRemark,
    PlaceRemark placeRemark,
    EditRemark editRemark,
    WithdrawRemark withdrawRemark,
    RestoreRoundMessage restoreRoundMessage,
    StandingAnswers standingAnswers,
    AddToAnswer addToAnswer) {

  /** When the action point that stands at the question is to be done. */
  Optional<Due> due(Round.Asked round, PersonId person, Prompt prompt) {
    return standingAnswers
        .at(round, person, prompt)
        .flatMap(given -> Optional.ofNullable(given.due()));
  }
}
