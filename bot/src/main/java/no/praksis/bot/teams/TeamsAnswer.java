package no.praksis.bot.teams;

import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.jspecify.annotations.Nullable;

/** What a reply shows, whatever it answers. */
record TeamsAnswer(@Nullable Form form, @Nullable Message message) {
  static TeamsAnswer of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> new TeamsAnswer(null, null);
      case Reply.Tell(var message) -> new TeamsAnswer(null, message);
      case Reply.OpenForm(var form) -> new TeamsAnswer(form, null);
      case Reply.OfferForm(var form, var message) -> new TeamsAnswer(form, message);
      case Reply.KeepForm(var form) -> new TeamsAnswer(form, null);
      case Reply.CloseForm(var message) -> new TeamsAnswer(null, message);
      case Reply.Kept(var afterwards) -> new TeamsAnswer(null, afterwards.get());
    };
  }
}
