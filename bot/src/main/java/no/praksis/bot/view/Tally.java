package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Said;

/** Answers of options and steps as figures: how many chose each, and nobody's name. */
final class Tally {
  private Tally() {}

  /** A line each for what somebody chose, in the question's order; empty for questions of words. */
  static List<String> of(Prompt prompt, List<Said> said, Texts texts) {
    List<String> lines = new ArrayList<>();
    switch (prompt) {
      case Prompt.Choice choice ->
          choice
              .options()
              .forEach(
                  option ->
                      add(
                          lines,
                          option.label().in(texts.language()),
                          count(said, one -> one.text().equals(option.key())),
                          texts));
      case Prompt.Several several ->
          several
              .options()
              .forEach(
                  option ->
                      add(
                          lines,
                          option.label().in(texts.language()),
                          count(said, one -> several.chosen(one.text()).contains(option)),
                          texts));
      case Prompt.Scale scale -> {
        for (int step = 1; step <= scale.highest(); step++) {
          String answer = Integer.toString(step);
          String label = texts.say("questions.step", "step", answer, "highest", scale.highest());
          add(lines, label, count(said, one -> one.text().equals(answer)), texts);
        }
      }
      default -> {}
    }
    return lines;
  }

  private static int count(List<Said> said, Predicate<Said> chose) {
    return (int) said.stream().filter(chose).count();
  }

  private static void add(List<String> lines, String label, int count, Texts texts) {
    if (count > 0) {
      lines.add(texts.say("summary.chosen", "label", label, "count", count));
    }
  }
}
