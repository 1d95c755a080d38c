package no.praksis.bot.slack;

import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.jspecify.annotations.Nullable;

/** What a reply shows, whatever it answers. */
record SlackAnswer(@Nullable Form form, @Nullable Message message) {
  static SlackAnswer of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> new SlackAnswer(null, null);
      case Reply.Tell(var message) -> new SlackAnswer(null, message);
      case Reply.OpenForm(var form) -> new SlackAnswer(form, null);
      case Reply.OfferForm(var form, var message) -> new SlackAnswer(form, message);
      case Reply.KeepForm(var form) -> new SlackAnswer(form, null);
      case Reply.CloseForm(var message) -> new SlackAnswer(null, message);
      case Reply.Kept(var afterwards) -> new SlackAnswer(null, afterwards.get());
    };
  }
}
