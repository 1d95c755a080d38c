package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Rounds;

/** Whose a round is. */
record RoundGroups(Rounds rounds, Groups groups) {
  Optional<Group> groupOf(RoundId round) {
    return rounds.find(round).flatMap(found -> groups.find(found.group()));
  }
}
