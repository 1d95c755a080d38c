package no.praksis.practice.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.recognition.Recognitions;

/** Recognitions in a map, in the order of giving. */
public final class MemoryRecognitions implements Recognitions {
  private final Map<RecognitionId, Recognition> recognitions = new LinkedHashMap<>();

  @Override
  public Optional<Recognition> find(RecognitionId id) {
    return Optional.ofNullable(recognitions.get(id));
  }

  @Override
  public Optional<Recognition> givenIn(RoundId round, PersonId from) {
    return givenIn(List.of(round)).stream().filter(one -> one.from().equals(from)).findFirst();
  }

  @Override
  public List<Recognition> givenIn(Collection<RoundId> rounds) {
    return recognitions.values().stream()
        .filter(one -> one.round() != null && rounds.contains(one.round()))
        .toList();
  }

  @Override
  public List<Recognition> given(GroupId group, Instant from, Instant until) {
    return recognitions.values().stream()
        .filter(one -> one.group().equals(group))
        .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
        .toList();
  }

  @Override
  public List<Recognition> of(PersonId person) {
    return recognitions.values().stream()
        .filter(one -> one.from().equals(person) || one.to().equals(person))
        .toList()
        .reversed();
  }

  @Override
  public void save(Recognition recognition) {
    recognitions.put(recognition.id(), recognition);
  }

  @Override
  public void remove(RecognitionId id) {
    recognitions.remove(id);
  }
}
