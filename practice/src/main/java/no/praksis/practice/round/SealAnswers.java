package no.praksis.practice.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Takes the names off the answers of an anonymous round, for good. Inside a transaction. */
public final class SealAnswers {
  private final AnonymousAnswers anonymous;
  private final Random random;

  /**
   * @param random one that can't be foreseen
   */
  public SealAnswers(AnonymousAnswers anonymous, Random random) {
    this.anonymous = anonymous;
    this.random = random;
  }

  /** Each question for itself, so that two answers of one person can't be put together again. */
  void seal(Round.Asked round) {
    if (!round.questions().anonymous()) {
      return;
    }
    anonymous
        .drafts(round.id())
        .forEach(
            (prompt, texts) -> {
              List<String> shuffled = new ArrayList<>(texts);
              Collections.shuffle(shuffled, random);
              anonymous.add(round.id(), prompt, shuffled);
            });
    anonymous.removeDrafts(round.id());
  }
}
