package no.praksis.practice.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.AnonymousAnswers;

/** Drafts and answers without names, in maps. */
public final class MemoryAnonymousAnswers implements AnonymousAnswers {
  private record Key(RoundId round, PersonId person) {}

  private final Map<Key, Map<String, String>> drafts = new LinkedHashMap<>();
  private final Map<RoundId, Map<String, List<String>>> answers = new HashMap<>();

  @Override
  public Map<String, String> draft(RoundId round, PersonId person) {
    return drafts.getOrDefault(new Key(round, person), Map.of());
  }

  @Override
  public void replaceDraft(RoundId round, PersonId person, Map<String, String> texts) {
    if (texts.isEmpty()) {
      drafts.remove(new Key(round, person));
    } else {
      drafts.put(new Key(round, person), Map.copyOf(texts));
    }
  }

  @Override
  public Map<String, List<String>> drafts(RoundId round) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    drafts.forEach(
        (key, texts) -> {
          if (key.round().equals(round)) {
            texts.forEach(
                (prompt, text) ->
                    found.computeIfAbsent(prompt, one -> new ArrayList<>()).add(text));
          }
        });
    return found;
  }

  @Override
  public void removeDrafts(RoundId round) {
    drafts.keySet().removeIf(key -> key.round().equals(round));
  }

  /** All groups, since this one doesn't know whose a round is. */
  @Override
  public List<RoundId> draftedBy(PersonId person, GroupId group) {
    return drafts.keySet().stream()
        .filter(key -> key.person().equals(person))
        .map(Key::round)
        .toList();
  }

  @Override
  public void add(RoundId round, String prompt, List<String> texts) {
    answers
        .computeIfAbsent(round, one -> new LinkedHashMap<>())
        .computeIfAbsent(prompt, one -> new ArrayList<>())
        .addAll(texts);
  }

  @Override
  public Map<RoundId, Map<String, List<String>>> in(Collection<RoundId> rounds) {
    Map<RoundId, Map<String, List<String>>> found = new HashMap<>(answers);
    found.keySet().retainAll(rounds);
    return found;
  }

  @Override
  public void remove(RoundId round) {
    answers.remove(round);
  }
}
