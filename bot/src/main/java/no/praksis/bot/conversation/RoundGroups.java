package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** Whose a round is. */
record RoundGroups(Rounds rounds, Groups groups) {
  /** What it asks; nothing when there is no such round. */
  List<Prompt> asked(RoundId round) {
    return rounds
        .find(round)
        .filter(Round.Asked.class::isInstance)
        .map(Round.Asked.class::cast)
        .stream()
        .flatMap(found -> found.questions().prompts().stream())
        .toList();
  }

  Optional<Group> groupOf(RoundId round) {
    return rounds.find(round).flatMap(found -> groups.find(found.group()));
  }
}
