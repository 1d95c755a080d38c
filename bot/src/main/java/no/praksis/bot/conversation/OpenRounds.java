package no.praksis.bot.conversation;

import java.util.List;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** The rounds that are open for somebody and can be answered in plain words. */
record OpenRounds(Groups groups, Rounds rounds, Answers answers) {
  /** A round with its group. */
  record OpenRound(Group group, Round.Open round) {}

  List<OpenRound> of(PersonId person) {
    return groups.of(person).stream()
        .filter(group -> takesPart(group, person))
        .flatMap(
            group ->
                rounds.open(group.id()).stream()
                    .filter(round -> !round.questions().anonymous())
                    .map(round -> new OpenRound(group, round)))
        .toList();
  }

  /** Those that the person has not answered at all. */
  List<OpenRound> unanswered(PersonId person) {
    return of(person).stream()
        .filter(
            one ->
                answers.participants(List.of(one.round().id())).values().stream()
                    .noneMatch(people -> people.contains(person)))
        .toList();
  }

  private boolean takesPart(Group group, PersonId person) {
    return groups
        .member(group.id(), person)
        .filter(Member::present)
        .map(member -> member.has(Role.PARTICIPANT))
        .orElse(false);
  }
}
