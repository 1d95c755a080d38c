package no.praksis.practice.request;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.schedule.GroupTimers;

/** Offers help to whoever is looking for something. Several people may; each once. */
public final class OfferHelp {
  private final Policy policy;
  private final Requests requests;
  private final RequestNews news;
  private final GroupTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public OfferHelp(
      Policy policy,
      Requests requests,
      RequestNews news,
      GroupTimers timers,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.requests = requests;
    this.news = news;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param text with what; may be empty
   */
  public Result offer(Actor actor, RequestId id, String text) {
    return transactions.write(
        () -> {
          Optional<Request> request = requests.find(id).filter(one -> mayRead(actor, one));
          Optional<PersonId> helper = actor.person();
          if (request.isEmpty() || helper.isEmpty()) {
            return Result.NO_SUCH_REQUEST;
          }
          if (request.get().person().equals(helper.get())) {
            return Result.ONES_OWN;
          }
          if (request.get().state() != Request.State.OPEN) {
            return Result.NOT_OPEN;
          }
          if (TypedText.isTooLong(text)) {
            return Result.TOO_LONG;
          }
          return offer(request.get(), helper.get(), TypedText.kept(text));
        });
  }

  private boolean mayRead(Actor actor, Request request) {
    return policy.lens(actor, request.group()).shows(request.person(), request.visibility());
  }

  private Result offer(Request request, PersonId helper, String text) {
    Optional<Offer> before =
        requests.offers(List.of(request.id())).stream()
            .filter(one -> one.person().equals(helper))
            .findFirst();
    Offer offer =
        new Offer(
            request.id(), helper, text, before.map(Offer::at).orElseGet(() -> clock.instant()));
    requests.save(offer);
    if (before.isPresent()) {
      news.offerChanged(request, offer);
      return Result.CHANGED;
    }
    news.offered(request, offer);
    news.changed(request);
    timers.of(request.group());
    return Result.OFFERED;
  }

  /** How it ended. */
  public enum Result {
    OFFERED,
    /** The same person had offered before; the line is the new one. */
    CHANGED,
    ONES_OWN,
    NOT_OPEN,
    NO_SUCH_REQUEST,
    TOO_LONG
  }
}
