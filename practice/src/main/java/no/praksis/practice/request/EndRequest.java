package no.praksis.practice.request;

import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.schedule.GroupTimers;

/** Ends one's own request: help is found, or it is looked for no more. */
public final class EndRequest {
  private final Requests requests;
  private final RequestNews news;
  private final GroupTimers timers;
  private final Transactions transactions;

  public EndRequest(
      Requests requests, RequestNews news, GroupTimers timers, Transactions transactions) {
    this.requests = requests;
    this.news = news;
    this.timers = timers;
    this.transactions = transactions;
  }

  /**
   * @param state in which it ends; {@code OPEN} opens it again
   */
  public Result end(Actor actor, RequestId id, Request.State state) {
    return transactions.write(
        () -> {
          Optional<Request> request = requests.find(id).filter(one -> actor.is(one.person()));
          if (request.isEmpty()) {
            return Result.NOT_ONES_OWN;
          }
          Request ended = request.get().in(state);
          requests.save(ended);
          news.changed(ended);
          timers.of(ended.group());
          return Result.DONE;
        });
  }

  /** How it ended. */
  public enum Result {
    DONE,
    NOT_ONES_OWN
  }
}
