package no.praksis.practice.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.draft.Draft;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.PersonId;

/** Drafts in a map, oldest first. */
public final class MemoryDrafts implements Drafts {
  private final Map<DraftId, Draft> drafts = new LinkedHashMap<>();

  @Override
  public Optional<Draft> find(DraftId id) {
    return Optional.ofNullable(drafts.get(id));
  }

  @Override
  public List<Draft> of(PersonId person) {
    return drafts.values().stream().filter(one -> one.person().equals(person)).toList();
  }

  @Override
  public Optional<Instant> oldest() {
    return drafts.values().stream().map(Draft::at).findFirst();
  }

  @Override
  public void save(Draft draft) {
    drafts.put(draft.id(), draft);
  }

  @Override
  public void remove(DraftId id) {
    drafts.remove(id);
  }

  @Override
  public void removeUntil(Instant moment) {
    drafts.values().removeIf(one -> !one.at().isAfter(moment));
  }
}
