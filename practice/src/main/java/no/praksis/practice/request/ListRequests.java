package no.praksis.practice.request;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;

/** Who is looking for what, as far as the reader may see it. */
public final class ListRequests {
  private final Policy policy;
  private final Groups groups;
  private final Requests requests;

  public ListRequests(Policy policy, Groups groups, Requests requests) {
    this.policy = policy;
    this.groups = groups;
    this.requests = requests;
  }

  /** The open ones of those who are in the group now, oldest first. */
  public List<Wanted> open(Actor actor, GroupId group) {
    Lens lens = policy.lens(actor, group);
    if (!lens.shared()) {
      return List.of();
    }
    List<PersonId> present =
        groups.members(group).stream().filter(Member::present).map(Member::person).toList();
    return wanted(
        actor,
        requests.open(group).stream()
            .filter(one -> present.contains(one.person()))
            .filter(one -> lens.shows(one.person(), one.visibility()))
            .toList());
  }

  /** The actor's own that are open, in all groups, newest first. */
  public List<Wanted> mine(Actor actor) {
    List<Request> own = actor.person().map(requests::of).orElse(List.of());
    return wanted(actor, own.stream().filter(one -> one.state() == Request.State.OPEN).toList());
  }

  /** The open ones for which the actor has offered help, in all groups, newest offer first. */
  public List<Wanted> offers(Actor actor) {
    List<Offer> offers = actor.person().map(requests::offersBy).orElse(List.of());
    return wanted(
        actor,
        offers.stream()
            .flatMap(offer -> requests.find(offer.request()).stream())
            .filter(one -> one.state() == Request.State.OPEN && mayRead(actor, one))
            .toList());
  }

  /** One of them, in whatever state; empty when the actor may not see it. */
  public Optional<Wanted> one(Actor actor, RequestId id) {
    return requests.find(id).filter(one -> mayRead(actor, one)).map(one -> wanted(actor, one));
  }

  /** As the whole group sees it; empty when it doesn't. */
  public Optional<Wanted> asChannel(RequestId id) {
    return requests
        .find(id)
        .filter(one -> Lens.CHANNEL.shows(one.person(), one.visibility()))
        .map(one -> wanted(Actor.praksis(), one));
  }

  private boolean mayRead(Actor actor, Request request) {
    return policy.lens(actor, request.group()).shows(request.person(), request.visibility());
  }

  private Wanted wanted(Actor actor, Request request) {
    return wanted(actor, List.of(request)).getFirst();
  }

  private List<Wanted> wanted(Actor actor, List<Request> all) {
    List<Offer> offers = requests.offers(all.stream().map(Request::id).toList());
    return all.stream().map(one -> wanted(actor, one, offers)).toList();
  }

  private static Wanted wanted(Actor actor, Request request, List<Offer> all) {
    List<Offer> offers = all.stream().filter(one -> one.request().equals(request.id())).toList();
    boolean own = actor.is(request.person());
    List<Offer> seen = offers.stream().filter(one -> own || actor.is(one.person())).toList();
    return new Wanted(request, own, offers.size(), seen);
  }

  /**
   * A request as one reader sees it.
   *
   * @param own whether the reader made it
   * @param helpers how many can help
   * @param offers those that the reader may see: all of one's own request, else one's own offer
   */
  public record Wanted(Request request, boolean own, int helpers, List<Offer> offers) {
    public Wanted {
      offers = List.copyOf(offers);
    }

    /** Whether the reader could offer help now. */
    public boolean canHelp() {
      return !own && offers.isEmpty() && request.state() == Request.State.OPEN;
    }
  }
}
