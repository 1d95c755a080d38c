package no.praksis.bot.conversation;

import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.RemarkDesk;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.round.Round;

/** Answers that were typed in the private chat: who edits or deletes the words changes them. */
record SaidAnswers(HearRemark hearRemark) {
  /** Remembers which words answer a question that words can answer. Inside a transaction. */
  void remember(Round.Asked round, String question, ChatEvent.Said said, Call call) {
    if (RemarkDesk.ofWords(round).stream().anyMatch(one -> one.key().equals(question))) {
      hearRemark.asAnswer(
          call.person().id(),
          round.id(),
          question,
          new HearRemark.Saying(
              call.origin().workspace(), said.message(), TypedText.kept(said.text())));
    }
  }
}
