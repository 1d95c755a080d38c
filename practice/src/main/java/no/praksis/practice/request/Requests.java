package no.praksis.practice.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;

/** Who is looking for what. Changes are made inside a transaction. */
public interface Requests {
  Optional<Request> find(RequestId id);

  Optional<Request> madeIn(RoundId round, PersonId person);

  /** All that were made in these rounds, in the order of making. */
  List<Request> madeIn(Collection<RoundId> rounds);

  void save(Request request);

  void remove(RequestId id);
}
