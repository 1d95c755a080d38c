package no.praksis.practice.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;

/** Who is looking for what, and who can help. Changes are made inside a transaction. */
public interface Requests {
  Optional<Request> find(RequestId id);

  Optional<Request> madeIn(RoundId round, PersonId person);

  /** All that were made in these rounds, in the order of making. */
  List<Request> madeIn(Collection<RoundId> rounds);

  /**
   * All in the group, in rounds and outside of them, in the order of making.
   *
   * @param from the first moment, in practice time
   * @param until the moment after the last
   */
  List<Request> made(GroupId group, Instant from, Instant until);

  /** The open ones of the group, oldest first. */
  List<Request> open(GroupId group);

  /** All that the person made, in all groups, newest first. */
  List<Request> of(PersonId person);

  void save(Request request);

  /**
   * Keeps what somebody is looking for in a round. Who has said so there before is looking for this
   * now: that request gets these words and who sees them, and stays what it was in all else.
   */
  void make(Request inRound);

  /** Takes the request away, with the offers for it. */
  void remove(RequestId id);

  /** The offers for these requests, in the order of offering. */
  List<Offer> offers(Collection<RequestId> requests);

  /** All offers that the person made, newest first. */
  List<Offer> offersBy(PersonId person);

  /** At most one of each request and person: a second one replaces the first. */
  void save(Offer offer);
}
