package no.praksis.practice.request;

import java.time.Clock;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.schedule.GroupTimers;

/** Tells a group what somebody is looking for, outside of rounds. */
public final class ShareRequest {
  private final Policy policy;
  private final Requests requests;
  private final RequestNews news;
  private final GroupTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public ShareRequest(
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
   * @param text at most {@link TypedText#MAX_LENGTH} characters
   */
  public Result share(Actor actor, GroupId group, String text) {
    return transactions.write(
        () -> {
          Optional<PersonId> person = actor.person();
          if (person.isEmpty() || !policy.allows(actor, Permission.READ_SHARED, group)) {
            return Result.NOT_IN_THE_GROUP;
          }
          if (!TypedText.saysSomething(text)) {
            return Result.NOTHING_SAID;
          }
          if (TypedText.isTooLong(text)) {
            return Result.TOO_LONG;
          }
          Request request =
              new Request(
                  RequestId.random(),
                  group,
                  person.get(),
                  null,
                  text.strip(),
                  Visibility.GROUP,
                  Request.State.OPEN,
                  clock.instant(),
                  null);
          requests.save(request);
          news.shared(request);
          timers.of(group);
          return Result.SHARED;
        });
  }

  /** How it ended. */
  public enum Result {
    SHARED,
    NOT_IN_THE_GROUP,
    NOTHING_SAID,
    TOO_LONG
  }
}
