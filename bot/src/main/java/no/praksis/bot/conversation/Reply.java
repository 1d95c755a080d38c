package no.praksis.bot.conversation;

import java.util.function.Supplier;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.jspecify.annotations.Nullable;

/** What one person gets back. Others see nothing of it. */
public sealed interface Reply {
  /** Nothing to say. */
  record Nothing() implements Reply {}

  /** A message that only this person sees, where the event came from. */
  record Tell(Message message) implements Reply {}

  /** A message of one paragraph. */
  static Reply tell(String text) {
    return new Tell(Message.of(text));
  }

  /** A form opens. */
  record OpenForm(Form form) implements Reply {}

  /** A form opens, and a message beside it says how else. */
  record OfferForm(Form form, Message message) implements Reply {}

  /** The form stays open, with what to mend. */
  record KeepForm(Form form) implements Reply {}

  /** The form closes: its content is kept, or can't be; a message may say so. */
  record CloseForm(@Nullable Message message) implements Reply {}

  /**
   * The form closes, its content is kept. What is told then is drawn when it is asked for, which a
   * platform may do after it has closed the form; it shows how things stand at that moment.
   */
  record Kept(Supplier<Message> afterwards) implements Reply {}
}
