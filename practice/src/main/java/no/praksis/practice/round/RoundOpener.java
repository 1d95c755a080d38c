package no.praksis.practice.round;

import java.time.Instant;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/** Opens a round: its row, its message, its timers. Inside a transaction. */
public final class RoundOpener {
  private final PromptSets promptSets;
  private final Rounds rounds;
  private final RoundSignals signals;

  public RoundOpener(PromptSets promptSets, Rounds rounds, RoundSignals signals) {
    this.promptSets = promptSets;
    this.rounds = rounds;
    this.signals = signals;
  }

  /** Asks the set of this name; a set that is gone gives way to the weekly questions. */
  Round.Open open(Round.Header header, String promptSet, Instant opensAt, Instant closesAt) {
    PromptSet questions =
        promptSets
            .find(promptSet)
            .or(() -> promptSets.find(PromptSets.WEEKLY))
            .orElseThrow(() -> new IllegalStateException("the weekly questions are missing"));
    Round.Open round = new Round.Open(header, questions, opensAt, closesAt);
    rounds.save(round);
    signals.announcements().opened(round);
    replan(header.group());
    return round;
  }

  void leftOut(Round.Header header, Round.Skipped.Why why) {
    rounds.save(new Round.Skipped(header, why));
  }

  /** Whether people are asked this set at that moment. */
  boolean asksAlready(GroupId group, String promptSet, Instant now) {
    return rounds.open(group).stream()
        .filter(round -> round.closesAt().isAfter(now))
        .anyMatch(round -> round.questions().name().equals(promptSet));
  }

  /** Also when nothing opened: the next occurrence is another one now. */
  void replan(GroupId group) {
    signals.timers().of(group);
  }

  Announcements announcements() {
    return signals.announcements();
  }
}
