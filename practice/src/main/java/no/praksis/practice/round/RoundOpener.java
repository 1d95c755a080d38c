package no.praksis.practice.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/** Opens a round: its row, its message, its timers. Inside a transaction. */
public final class RoundOpener {
  private final PromptSets promptSets;
  private final Rounds rounds;
  private final Groups groups;
  private final RoundSignals signals;

  public RoundOpener(PromptSets promptSets, Rounds rounds, Groups groups, RoundSignals signals) {
    this.promptSets = promptSets;
    this.rounds = rounds;
    this.groups = groups;
    this.signals = signals;
  }

  /** Asks the set of this name; a set that is gone gives way to the weekly questions. */
  Round.Open open(Round.Header header, String promptSet, Instant opensAt, Instant closesAt) {
    Round.Open round = new Round.Open(header, questions(header, promptSet), opensAt, closesAt);
    rounds.save(round);
    signals.announcements().opened(round);
    replan(header.group());
    return round;
  }

  /** What this round asks: of a set that rotates the next in turn, of the weekly one its extras. */
  private PromptSet questions(Round.Header header, String name) {
    PromptSet set =
        promptSets
            .find(header.group(), name)
            .or(() -> promptSets.find(header.group(), PromptSets.WEEKLY))
            .orElseThrow(() -> new IllegalStateException("the weekly questions are missing"));
    List<Prompt> last =
        set.rotating()
            ? rounds
                .latest(header.group(), set.name())
                .map(round -> round.questions().prompts())
                .orElse(List.of())
            : List.of();
    PromptSet turn = set.after(last);
    return set.name().equals(PromptSets.WEEKLY) ? turn.with(extras(header.group())) : turn;
  }

  private List<Prompt> extras(GroupId group) {
    Set<String> wanted =
        groups.find(group).map(found -> found.settings().extras()).orElse(Set.of());
    return promptSets.extras().stream().filter(one -> wanted.contains(one.key())).toList();
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
