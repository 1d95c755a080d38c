package no.praksis.bot.conversation;

import no.praksis.practice.conversation.EditRemark;
import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.PlaceRemark;
import no.praksis.practice.conversation.WithdrawRemark;
import no.praksis.practice.round.RecordOneAnswer;
import no.praksis.practice.round.RestoreRoundMessage;

/** What is done for people who answer in plain words. */
public record WordsUseCases(
    RecordOneAnswer recordOneAnswer,
    HearRemark hearRemark,
    PlaceRemark placeRemark,
    EditRemark editRemark,
    WithdrawRemark withdrawRemark,
    RestoreRoundMessage restoreRoundMessage) {}
