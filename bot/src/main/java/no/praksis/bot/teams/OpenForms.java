package no.praksis.bot.teams;

import java.util.Map;
import java.util.Optional;
import no.praksis.bot.adapter.LatestEntries;
import no.praksis.bot.view.Form;

/**
 * The forms that were opened lately, to be shown again as they were filled in until they are saved.
 * The oldest are let go. Safe for use by many threads.
 */
final class OpenForms {
  private static final int MOST = 1_000;

  private final Map<String, Form> forms = new LatestEntries<>(MOST);

  synchronized void put(TeamsStates.State state, Form form) {
    forms.put(state.opening(), form);
  }

  synchronized Optional<Form> find(TeamsStates.State state) {
    return Optional.ofNullable(forms.get(state.opening()));
  }

  synchronized void remove(TeamsStates.State state) {
    forms.remove(state.opening());
  }
}
