package no.praksis.practice.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Offer;
import no.praksis.practice.request.Request;
import no.praksis.practice.request.Requests;

/** Requests in a map. */
public final class MemoryRequests implements Requests {
  private final Map<RequestId, Request> requests = new LinkedHashMap<>();
  private final List<Offer> offers = new ArrayList<>();

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
  public List<Request> made(GroupId group, Instant from, Instant until) {
    return requests.values().stream()
        .filter(one -> one.group().equals(group))
        .filter(one -> !one.createdAt().isBefore(from) && one.createdAt().isBefore(until))
        .toList();
  }

  @Override
  public List<Request> open(GroupId group) {
    return requests.values().stream()
        .filter(one -> one.group().equals(group))
        .filter(one -> one.state() == Request.State.OPEN)
        .toList();
  }

  @Override
  public List<Request> of(PersonId person) {
    return requests.values().stream()
        .filter(one -> one.person().equals(person))
        .toList()
        .reversed();
  }

  @Override
  public List<Offer> offers(Collection<RequestId> of) {
    return offers.stream().filter(one -> of.contains(one.request())).toList();
  }

  @Override
  public List<Offer> offersBy(PersonId person) {
    return offers.stream().filter(one -> one.person().equals(person)).toList().reversed();
  }

  @Override
  public void save(Offer offer) {
    offers.removeIf(
        one -> one.request().equals(offer.request()) && one.person().equals(offer.person()));
    offers.add(offer);
  }

  @Override
  public void save(Request request) {
    requests.put(request.id(), request);
  }

  @Override
  public void make(Request inRound) {
    save(
        requests.values().stream()
            .filter(one -> Objects.equals(one.round(), inRound.round()))
            .filter(one -> one.person().equals(inRound.person()))
            .findFirst()
            .map(one -> one.worded(inRound.text(), inRound.visibility()))
            .orElse(inRound));
  }

  @Override
  public void remove(RequestId id) {
    requests.remove(id);
    offers.removeIf(one -> one.request().equals(id));
  }
}
