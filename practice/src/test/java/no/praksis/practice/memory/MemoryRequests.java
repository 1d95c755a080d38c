package no.praksis.practice.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;

/** Requests in a map. */
public final class MemoryRequests implements Requests {
  private final Map<RequestId, Request> requests = new LinkedHashMap<>();

  @Override
  public Optional<Request> find(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public Optional<Request> madeIn(RoundId round, PersonId person) {
    return madeIn(List.of(round)).stream().filter(one -> one.person().equals(person)).findFirst();
  }

  @Override
  public List<Request> madeIn(Collection<RoundId> rounds) {
    return requests.values().stream()
        .filter(one -> one.round() != null && rounds.contains(one.round()))
        .toList();
  }

  @Override
  public void save(Request request) {
    requests.put(request.id(), request);
  }

  @Override
  public void remove(RequestId id) {
    requests.remove(id);
  }
}
