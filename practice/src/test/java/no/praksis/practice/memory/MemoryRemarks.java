package no.praksis.practice.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.conversation.Remark;
import no.praksis.practice.conversation.Remarks;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.WorkspaceId;

/** Remarks in a map. */
public final class MemoryRemarks implements Remarks {
  private final Map<RemarkId, Remark> remarks = new LinkedHashMap<>();

  @Override
  public Optional<Remark> find(RemarkId id) {
    return Optional.ofNullable(remarks.get(id));
  }

  @Override
  public Optional<Remark> find(WorkspaceId workspace, MessageReference message) {
    return remarks.values().stream()
        .filter(one -> one.workspace().equals(workspace) && one.message().equals(message))
        .findFirst();
  }

  @Override
  public void save(Remark remark) {
    remarks.put(remark.id(), remark);
  }

  @Override
  public void remove(RemarkId id) {
    remarks.remove(id);
  }

  @Override
  public void removeLoose(PersonId person, Instant before) {
    remarks
        .values()
        .removeIf(
            one -> one.round() == null && one.person().equals(person) && one.at().isBefore(before));
  }
}
