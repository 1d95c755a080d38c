package no.praksis.practice.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;

/**
 * Gathers what was answered in anonymous rounds that are closed. Each question of each round stands
 * for itself, and only with six answers: a sum of several would let the difference be told.
 */
public final class GatherVoices {
  private final AnonymousAnswers anonymous;

  public GatherVoices(AnonymousAnswers anonymous) {
    this.anonymous = anonymous;
  }

  /** For each question of each of these rounds that is anonymous and closed, in order. */
  public List<Voices> in(List<? extends Round.Asked> rounds) {
    List<? extends Round.Asked> closed =
        rounds.stream()
            .filter(round -> round instanceof Round.Closed && round.questions().anonymous())
            .toList();
    if (closed.isEmpty()) {
      return List.of();
    }
    Map<RoundId, Map<String, List<String>>> all =
        anonymous.in(closed.stream().map(Round::id).toList());
    List<Voices> voices = new ArrayList<>();
    for (Round.Asked round : closed) {
      Map<String, List<String>> here = all.getOrDefault(round.id(), Map.of());
      for (Prompt prompt : round.questions().prompts()) {
        List<String> texts = here.getOrDefault(prompt.key(), List.of());
        voices.add(new Voices(round, prompt, texts.size() < Voices.FEWEST ? List.of() : texts));
      }
    }
    return voices;
  }
}
