package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.teams.TeamsStates.State;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Buttons and forms whose answer is a dialog, given within three seconds (<a
 * href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">Use
 * dialogs with bots</a>). What takes longer says so in the dialog, and ends in the personal chat.
 */
final class TeamsDialogs {
  private final TeamsDoor door;
  private final TeamsWords words;
  private final TeamsAnswers answers;
  private final TeamsStates states;
  private final TeamsDialogCards cards;
  private final Promptly promptly;
  private final TeamsPatience patience;

  TeamsDialogs(
      TeamsDoor door,
      TeamsWords words,
      TeamsAnswers answers,
      TeamsStates states,
      TeamsDialogCards cards,
      Promptly promptly,
      TeamsPatience patience) {
    this.door = door;
    this.words = words;
    this.answers = answers;
    this.states = states;
    this.cards = cards;
    this.promptly = promptly;
    this.patience = patience;
  }

  /** What to answer a button, or whatever else was pressed; empty closes the dialog. */
  Optional<ObjectNode> pressed(TeamsSource source, JsonNode data) {
    return switch (TeamsButtons.read(data)) {
      case TeamsButtons.Pressed(String button) ->
          Optional.of(
              TeamsFormCards.opens(button)
                  .map(form -> reopened(source, form))
                  .orElseGet(() -> pressed(source, button)));
      case TeamsButtons.Sent sent -> sent(source, sent);
      case TeamsButtons.Nothing() -> Optional.of(gone(source));
    };
  }

  private ObjectNode gone(TeamsSource source) {
    return cards.telling(Message.of(words.promptly(source).say("teams.gone")));
  }

  /** A form that was too long for a message. */
  private ObjectNode reopened(TeamsSource source, String carried) {
    return states
        .read(carried, TeamsStates.personOf(source))
        .flatMap(states::form)
        .map(form -> cards.form(form, carried, words.promptly(source), null))
        .orElseGet(() -> gone(source));
  }

  private ObjectNode pressed(TeamsSource source, String button) {
    State state = opening(source);
    return promptly
        .run(
            () -> TeamsAnswer.of(press(source, button)),
            patience.opening(),
            late -> later(source, state, late))
        .map(answer -> show(source, state, answer))
        .orElseGet(() -> cards.telling(Message.of(words.promptly(source).say("teams.wait"))));
  }

  /** A press is one activity, which stays the same when Teams sends it again. */
  Reply press(TeamsSource source, String button) {
    String eventId =
        "press:" + TeamsDigest.of(source.conversation().value(), source.activity(), button);
    Function<ChatEvent.Origin, ChatEvent> event = origin -> new ChatEvent.Pressed(origin, button);
    return door.hand(source, source.channel(), eventId, event);
  }

  static State opening(TeamsSource source) {
    return new State(
        TeamsDigest.of(source.conversation().value(), source.activity()),
        TeamsStates.personOf(source),
        source.channel());
  }

  private ObjectNode show(TeamsSource source, State state, TeamsAnswer answer) {
    Form form = answer.form();
    Message message = answer.message();
    if (form != null) {
      return cards.form(form, states.write(state, form), words.promptly(source), message);
    }
    Texts texts = words.promptly(source);
    return cards.telling(
        message == null ? Message.of(texts.say("teams.done")) : message,
        rest -> {
          promptly.beside(() -> rest.forEach(part -> answers.tell(source, part)));
        });
  }

  /** The dialog has said that it takes longer. */
  private void later(TeamsSource source, State state, TeamsAnswer answer) {
    Form form = answer.form();
    Message message = answer.message();
    if (form != null) {
      answers.offer(source, form, state);
    }
    if (message != null) {
      answers.tellSurely(source, message);
    } else if (form == null) {
      answers.tellSurely(source, Message.of(words.of(source).say("teams.done")));
    }
  }

  private Optional<ObjectNode> sent(TeamsSource source, TeamsButtons.Sent sent) {
    Optional<State> state = states.read(sent.state(), TeamsStates.personOf(source));
    if (state.isEmpty()) {
      return Optional.of(gone(source));
    }
    State there = state.get();
    Optional<TeamsAnswer> answer =
        promptly.run(
            () -> TeamsAnswer.of(submit(source, there.channel(), sent, there)),
            patience.saving(),
            late -> ended(source, there, sent, late));
    return answer.isPresent()
        ? closing(source, there, sent, answer.get())
        : Optional.of(saving(source, there, sent));
  }

  /**
   * The same content of the same form is the same event, so that a double click saves once; what
   * was mended is another.
   */
  Reply submit(
      TeamsSource source, @Nullable ConversationId channel, TeamsButtons.Sent sent, State state) {
    String content = sent.form() + new TreeMap<>(sent.values());
    String eventId = "form:" + TeamsDigest.of(state.opening(), source.by().user(), content);
    return door.hand(
        source,
        channel,
        eventId,
        origin -> new ChatEvent.Submitted(origin, sent.form(), sent.values()));
  }

  private Optional<ObjectNode> closing(
      TeamsSource source, State state, TeamsButtons.Sent sent, TeamsAnswer answer) {
    if (!answer.closes()) {
      return Optional.of(
          show(source, state, answer.keeping(states.filled(state, sent).orElse(null))));
    }
    states.closed(state);
    return answer.message() == null ? Optional.empty() : Optional.of(show(source, state, answer));
  }

  /** The form stays as it was filled in; sent once more, it is the same event. */
  private ObjectNode saving(TeamsSource source, State state, TeamsButtons.Sent sent) {
    Texts texts = words.promptly(source);
    Message saving = Message.of(texts.say("teams.saving"));
    return states
        .filled(state, sent)
        .map(form -> cards.form(form, states.write(state), texts, saving))
        .orElseGet(() -> cards.telling(saving));
  }

  /** Who has closed the dialog meanwhile gets back what can't be kept yet. */
  private void ended(TeamsSource source, State state, TeamsButtons.Sent sent, TeamsAnswer answer) {
    if (!answer.closes()) {
      giveBack(source, state, answer.keeping(states.filled(state, sent).orElse(null)));
      return;
    }
    states.closed(state);
    Message message = answer.message();
    answers.tellSurely(
        source, message == null ? Message.of(words.of(source).say("teams.saved")) : message);
  }

  private void giveBack(TeamsSource source, State state, TeamsAnswer answer) {
    if (answer.form() != null) {
      answers.giveBack(source, answer.form(), state);
    }
    if (answer.message() != null) {
      answers.tellSurely(source, answer.message());
    }
  }
}
