package no.praksis.practice.summary;

import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Said;

/**
 * What a span of days amounts to, for one reader.
 *
 * @param until the last day, inclusive
 * @param figures of each round, ascending
 */
public record Summary(
    Group group, LocalDate from, LocalDate until, List<Figures> figures, List<Said> said) {
  public Summary {
    figures = List.copyOf(figures);
    said = List.copyOf(said);
  }

  public int answered() {
    return figures.stream().mapToInt(Figures::answered).sum();
  }

  public int asked() {
    return figures.stream().mapToInt(Figures::asked).sum();
  }

  /** What was said to questions of this type. */
  public List<Said> to(Class<? extends Prompt> type) {
    return said.stream().filter(one -> type.isInstance(one.prompt())).toList();
  }

  /** How many of how many answered in one round. */
  public record Figures(RoundId round, LocalDate date, int answered, int asked) {}
}
