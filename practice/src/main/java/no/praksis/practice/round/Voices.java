package no.praksis.practice.round;

import java.util.List;
import no.praksis.practice.prompt.Prompt;

/**
 * What was answered to one question of an anonymous round.
 *
 * @param texts empty when there are too few to be shown
 */
public record Voices(Round.Asked round, Prompt prompt, List<String> texts) {
  /**
   * Fewer answers are not shown. Surveys of the kind that this follows blanked out five and showed
   * eight.
   */
  public static final int FEWEST = 6;

  public Voices {
    texts = List.copyOf(texts);
  }

  public boolean shown() {
    return !texts.isEmpty();
  }
}
