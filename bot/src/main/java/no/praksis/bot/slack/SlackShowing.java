package no.praksis.bot.slack;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import org.jspecify.annotations.Nullable;

/** Shows what comes of a button: a form in a modal, a message where the button stands. */
final class SlackShowing {
  private static final String TITLE = "Praksis";

  private final SlackWords words;
  private final SlackAnswers answers;

  SlackShowing(SlackWords words, SlackAnswers answers) {
    this.words = words;
    this.answers = answers;
  }

  /**
   * Shows it while the trigger may still open a form.
   *
   * @param button does the same again
   */
  void show(SlackPlace place, Reply reply, String button) {
    SlackAnswer answer = SlackAnswer.of(reply);
    if (answer.form() != null) {
      open(place, answer.form(), button);
    }
    if (answer.message() != null) {
      tell(place, answer.message());
    }
  }

  private void open(SlackPlace place, Form form, String button) {
    View view = SlackRenderer.form(form, place.opening(form.id()));
    boolean open =
        place.view() == null
            ? answers.open(place, view).isPresent()
            : answers.update(place.workspace(), place.view(), view);
    if (!open) {
      Texts texts = words.of(place);
      answers.tell(
          place,
          place.view() == null
              ? SlackWords.ready(button, texts)
              : Message.of(texts.say("slack.again")));
    }
  }

  /** At home and in a form there is no place for a message but a modal, which holds no files. */
  private void tell(SlackPlace place, Message message) {
    boolean shown =
        !SlackEnclosures.hasFiles(message)
            && (place.isHome() || place.view() != null)
            && answers.open(place, telling(place, message)).isPresent();
    if (!shown) {
      answers.tell(place, message);
    }
  }

  static View telling(SlackPlace place, Message message) {
    return SlackRenderer.telling(TITLE, message, place.opening(""));
  }

  /** Opens something to look at while it takes longer, as long as the trigger is good. */
  void openWaiting(SlackPlace place, CompletableFuture<Optional<String>> opened) {
    Optional<String> view = Optional.empty();
    try {
      view = answers.open(place, telling(place, SlackWords.wait(words.promptly(place))));
    } finally {
      opened.complete(view);
    }
  }

  /**
   * Shows what has taken its time.
   *
   * @param waiting the modal that has been opened meanwhile; null when it could not be
   */
  void late(SlackPlace place, Reply reply, String button, @Nullable String waiting) {
    SlackAnswer answer = SlackAnswer.of(reply);
    if (waiting == null) {
      show(place, reply, button);
      return;
    }
    Form form = answer.form();
    if (form != null) {
      openLate(place, form, button, waiting);
      if (answer.message() != null) {
        answers.tell(place, answer.message());
      }
    } else {
      tellLate(place, answer.message(), waiting);
    }
  }

  /** Who has closed the modal meanwhile gets a button for the form. */
  private void openLate(SlackPlace place, Form form, String button, String waiting) {
    View view = SlackRenderer.form(form, place.opening(form.id()));
    if (!answers.update(place.workspace(), waiting, view)) {
      answers.tell(place, SlackWords.ready(button, words.of(place)));
    }
  }

  /** Who has closed the modal meanwhile is told elsewhere; so is what no modal can hold. */
  private void tellLate(SlackPlace place, @Nullable Message message, String waiting) {
    boolean fits = message == null || !SlackEnclosures.hasFiles(message);
    Message said =
        message == null || !fits ? Message.of(words.of(place).say("slack.done")) : message;
    boolean shown = answers.update(place.workspace(), waiting, telling(place, said));
    if (message != null && !(shown && fits)) {
      answers.tell(place, message);
    }
  }
}
