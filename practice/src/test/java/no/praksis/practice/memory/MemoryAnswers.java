package no.praksis.practice.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Answers;

/** Answers in a list. */
public final class MemoryAnswers implements Answers {
  private final List<Answer> answers = new ArrayList<>();
  private final Map<RoundId, Set<PersonId>> participants = new HashMap<>();

  @Override
  public List<Answer> of(RoundId round, PersonId person) {
    return in(List.of(round)).stream().filter(one -> one.person().equals(person)).toList();
  }

  @Override
  public List<Answer> in(Collection<RoundId> rounds) {
    return answers.stream().filter(one -> rounds.contains(one.round())).toList();
  }

  @Override
  public void replace(RoundId round, PersonId person, List<Answer> replacing) {
    answers.removeIf(one -> one.round().equals(round) && one.person().equals(person));
    answers.addAll(replacing);
  }

  @Override
  public boolean tookPart(RoundId round, PersonId person, Instant at) {
    return participants.computeIfAbsent(round, key -> new LinkedHashSet<>()).add(person);
  }

  @Override
  public void tookNoPart(RoundId round, PersonId person) {
    participants.computeIfAbsent(round, key -> new LinkedHashSet<>()).remove(person);
  }

  @Override
  public Map<RoundId, Set<PersonId>> participants(Collection<RoundId> rounds) {
    Map<RoundId, Set<PersonId>> found = new HashMap<>();
    participants.forEach(
        (round, people) -> {
          if (rounds.contains(round) && !people.isEmpty()) {
            found.put(round, Set.copyOf(people));
          }
        });
    return found;
  }
}
