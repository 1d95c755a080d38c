package no.praksis.practice.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** Rounds in a map. */
public final class MemoryRounds implements Rounds {
  private final Map<RoundId, Round> rounds = new LinkedHashMap<>();
  private final Map<RoundId, Set<PersonId>> reminded = new HashMap<>();

  /** All of them, in the order in which they were first saved. */
  public List<Round> all() {
    return List.copyOf(rounds.values());
  }

  private <R extends Round.Asked> Stream<R> kind(Class<R> type) {
    return rounds.values().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(Round.Asked::opensAt));
  }

  @Override
  public Optional<Round> find(RoundId id) {
    return Optional.ofNullable(rounds.get(id));
  }

  @Override
  public List<Round.Open> open(GroupId group) {
    return kind(Round.Open.class).filter(round -> round.group().equals(group)).toList();
  }

  @Override
  public List<Round.Open> open() {
    return kind(Round.Open.class).toList();
  }

  @Override
  public List<Round.Asked> asked(GroupId group, Instant from, Instant until) {
    return kind(Round.Asked.class)
        .filter(round -> round.group().equals(group))
        .filter(round -> !round.opensAt().isBefore(from) && round.opensAt().isBefore(until))
        .toList();
  }

  @Override
  public Optional<Round.Asked> latest(GroupId group) {
    return kind(Round.Asked.class)
        .filter(round -> round.group().equals(group))
        .reduce((earlier, later) -> later);
  }

  @Override
  public Optional<Round.Asked> latest(GroupId group, String promptSet) {
    return kind(Round.Asked.class)
        .filter(round -> round.group().equals(group))
        .filter(round -> round.questions().name().equals(promptSet))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void save(Round round) {
    rounds.put(round.id(), round);
  }

  @Override
  public Set<PersonId> reminded(RoundId round) {
    return Set.copyOf(reminded.getOrDefault(round, Set.of()));
  }

  @Override
  public void remember(RoundId round, PersonId person) {
    reminded.computeIfAbsent(round, key -> new LinkedHashSet<>()).add(person);
  }
}
