package no.praksis.practice.round;

import java.util.List;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.RecognitionNews;
import no.praksis.practice.recognition.Recognitions;

/**
 * What lives on when a round closes: it seals what is anonymous, takes up what was tried outside of
 * rounds, and tells those who were recognised. Not before: until closing an answer can be changed
 * or taken back, and what a person has been told can't.
 */
public final class Harvest {
  private final SealAnswers sealAnswers;
  private final ActionPoints points;
  private final Recognitions recognitions;
  private final RecognitionNews news;

  public Harvest(
      SealAnswers sealAnswers,
      ActionPoints points,
      Recognitions recognitions,
      RecognitionNews news) {
    this.sealAnswers = sealAnswers;
    this.points = points;
    this.recognitions = recognitions;
    this.news = news;
  }

  /** Inside the transaction that closes the round. */
  void of(Round.Closed round) {
    sealAnswers.seal(round);
    if (round.questions().first(Prompt.SinceLastTime.class).isPresent()) {
      points.takeUp(round.id());
    }
    recognitions.givenIn(List.of(round.id())).forEach(news::tell);
  }
}
