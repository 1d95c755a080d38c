package no.praksis.practice.conversation;

import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.WorkspaceId;

/** What people wrote on platforms. Changes are made inside a transaction. */
public interface Remarks {
  Optional<Remark> find(RemarkId id);

  Optional<Remark> find(WorkspaceId workspace, MessageReference message);

  /** Adds the remark, or replaces the round and state of the one with this id. */
  void save(Remark remark);

  void remove(RemarkId id);

  /** Removes what the person wrote in the private chat before this moment, and is no answer. */
  void removeLoose(PersonId person, Instant before);
}
