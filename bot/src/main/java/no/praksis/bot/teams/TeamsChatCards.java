package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.praksis.bot.teams.TeamsStates.State;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;

/**
 * Buttons and forms of cards that come as messages: where there are no dialogs, and in forms that
 * stand in the personal chat. Their answers come there too.
 */
final class TeamsChatCards {
  private final TeamsDialogs dialogs;
  private final TeamsAnswers answers;
  private final TeamsStates states;
  private final TeamsWords words;

  TeamsChatCards(TeamsDialogs dialogs, TeamsAnswers answers, TeamsStates states, TeamsWords words) {
    this.dialogs = dialogs;
    this.answers = answers;
    this.states = states;
    this.words = words;
  }

  /**
   * Something was pressed or sent.
   *
   * @param card the message that it stands in; empty when Teams doesn't say
   */
  void pressed(TeamsSource source, JsonNode data, String card) {
    switch (TeamsButtons.read(data)) {
      case TeamsButtons.Pressed(String button) when TeamsFormCards.opens(button).isPresent() ->
          answers.tell(source, Message.of(words.of(source).say("teams.no-window")));
      case TeamsButtons.Pressed(String button) ->
          show(source, TeamsAnswer.of(dialogs.press(source, button)), TeamsDialogs.opening(source));
      case TeamsButtons.Sent sent -> sent(source, sent, card);
      case TeamsButtons.Nothing() -> {}
    }
  }

  private void show(TeamsSource source, TeamsAnswer answer, State state) {
    if (answer.form() != null) {
      answers.offer(source, answer.form(), state);
    }
    if (answer.message() != null) {
      answers.tell(source, answer.message());
    }
  }

  private void sent(TeamsSource source, TeamsButtons.Sent sent, String card) {
    Optional<State> state = states.read(sent.state(), TeamsStates.personOf(source));
    if (state.isEmpty()) {
      answers.tell(source, Message.of(words.of(source).say("teams.gone")));
      return;
    }
    State there = state.get();
    TeamsAnswer answer = TeamsAnswer.of(dialogs.submit(source, there.channel(), sent, there));
    if (answer.closes()) {
      states.closed(there);
      close(source, card, answer);
    } else {
      stay(source, card, answer.keeping(states.filled(there, sent).orElse(null)), there);
    }
  }

  /** What comes of the form takes its place, so that nobody fills it in again. */
  private void close(TeamsSource source, String card, TeamsAnswer answer) {
    Message message =
        answer.message() == null
            ? Message.of(words.of(source).say("teams.saved"))
            : answer.message();
    if (!answers.replace(source, card, message)) {
      answers.tellSurely(source, message);
    }
  }

  /** Clients empty a card that was sent, unless it is shown anew. */
  private void stay(TeamsSource source, String card, TeamsAnswer answer, State state) {
    Form form = answer.form();
    if (form != null && !answers.replace(source, card, form, state)) {
      answers.giveBack(source, form, state);
    }
    if (answer.message() != null) {
      answers.tell(source, answer.message());
    }
  }
}
