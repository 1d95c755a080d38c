package no.praksis.bot.teams;

import java.util.function.Supplier;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Fault;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reply shows, whatever it answers.
 *
 * @param closes whether a form that was sent is done with; otherwise it stays with all that was
 *     typed
 */
record TeamsAnswer(@Nullable Form form, @Nullable Message message, boolean closes) {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsAnswer.class);

  static TeamsAnswer of(Reply reply) {
    return switch (reply) {
      case Reply.Nothing() -> new TeamsAnswer(null, null, true);
      case Reply.Tell(var message) -> new TeamsAnswer(null, message, false);
      case Reply.OpenForm(var form) -> new TeamsAnswer(form, null, false);
      case Reply.OfferForm(var form, var message) -> new TeamsAnswer(form, message, false);
      case Reply.KeepForm(var form) -> new TeamsAnswer(form, null, false);
      case Reply.CloseForm(var message) -> new TeamsAnswer(null, message, true);
      case Reply.Kept(var afterwards) -> new TeamsAnswer(null, told(afterwards), true);
    };
  }

  /** What is kept is kept, also when it can't be said what has come of it. */
  private static @Nullable Message told(Supplier<Message> afterwards) {
    try {
      return afterwards.get();
    } catch (RuntimeException e) {
      LOG.error("a form is kept, and what to tell then failed {}", Fault.of(e));
      return null;
    }
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
