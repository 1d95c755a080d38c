package no.praksis.practice.summary;

import java.util.List;
import no.praksis.practice.summary.Summary.Figures;

/**
 * How many answer, compared with before. In a small group one person more or less says nothing, so
 * that a change counts only from two people in a round on, or from one on when both sides are the
 * mean of three rounds or more.
 *
 * @param rounds how many rounds before it is compared with; 0 when there is nothing to compare
 */
public record Trend(Direction direction, int rounds) {
  /** There is nothing to compare with. */
  public static final Trend NONE = new Trend(Direction.SAME, 0);

  private static final int MANY_ROUNDS = 3;

  /** Where it goes. */
  public enum Direction {
    FEWER,
    SAME,
    MORE
  }

  static Trend between(List<Figures> before, List<Figures> now) {
    int askedBefore = before.stream().mapToInt(Figures::asked).sum();
    int askedNow = now.stream().mapToInt(Figures::asked).sum();
    if (askedBefore == 0 || askedNow == 0) {
      return NONE;
    }
    double shareBefore = (double) before.stream().mapToInt(Figures::answered).sum() / askedBefore;
    double shareNow = (double) now.stream().mapToInt(Figures::answered).sum() / askedNow;
    double people = (shareNow - shareBefore) * askedNow / now.size();
    int enough = Math.min(before.size(), now.size()) >= MANY_ROUNDS ? 1 : 2;
    // A hair less, since a whole person may come out as 0.9999 of one
    if (Math.abs(people) < enough - 1e-9) {
      return new Trend(Direction.SAME, before.size());
    }
    return new Trend(people > 0 ? Direction.MORE : Direction.FEWER, before.size());
  }
}
