package no.praksis.bot.teams;

import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a reply shows, whatever it answers.
 *
 * @param closes whether a form that was sent is done with; otherwise it stays with all that was
 *     typed
 */
record TeamsAnswer(@Nullable Form form, @Nullable Message message, boolean closes) {
  static TeamsAnswer of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> new TeamsAnswer(null, null, true);
      case Reply.Tell(var message) -> new TeamsAnswer(null, message, false);
      case Reply.OpenForm(var form) -> new TeamsAnswer(form, null, false);
      case Reply.OfferForm(var form, var message) -> new TeamsAnswer(form, message, false);
      case Reply.KeepForm(var form) -> new TeamsAnswer(form, null, false);
      case Reply.CloseForm(var message) -> new TeamsAnswer(null, message, true);
      case Reply.Kept(var afterwards) -> new TeamsAnswer(null, afterwards.get(), true);
    };
  }

  /**
   * The same with the form that was sent, where that stays open and the reply brings none.
   *
   * @param filled as it was sent; null when it is not known any more
   */
  TeamsAnswer keeping(@Nullable Form filled) {
    return closes || form != null ? this : new TeamsAnswer(filled, message, false);
  }
}
