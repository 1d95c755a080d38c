package no.praksis.practice.privacy;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.privacy.SharedThing.Handle;

/** What people have shared with others, thing by thing. Changes are made inside a transaction. */
public interface SharedThings {
  /** The author's latest in all groups, newest first, after the first {@code skipped}. */
  List<SharedThing> by(PersonId author, int skipped, int most);

  /** The group's latest of this visibility, newest first, after the first {@code skipped}. */
  List<SharedThing> in(GroupId group, List<Visibility> visibilities, int skipped, int most);

  /** Empty when it is gone, or has changed since. */
  Optional<SharedThing> find(Handle handle);

  /** Deletes it; of a follow-up, its words. */
  void remove(Handle handle);
}
