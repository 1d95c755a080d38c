package no.praksis.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a day at who is in each group's channel, and at everybody in a group, for events that
 * never came: accounts that have ended may stay in the lists of channels. One at a time, at a pace
 * far below what Slack allows ({@code conversations.info}: 50 a minute, {@code users.info}: 100).
 */
final class SlackCheckup implements AutoCloseable {
  static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(SlackCheckup.class);
  private static final Duration EVERY = Duration.ofDays(1);

  /** Somebody in several groups is looked at once a day nevertheless. */
  private static final Duration ONCE_WITHIN = Duration.ofHours(12);

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  private final Groups groups;
  private final SlackMembership membership;
  private final Runnable tidying;
  private final Ticker ticker;
  private final Map<GroupId, Instant> checked = new HashMap<>();
  private final Map<Somebody, Instant> checkedPeople = new HashMap<>();
  private final Queue<Group> waiting = new ArrayDeque<>();
  private final LinkedHashSet<Somebody> waitingPeople = new LinkedHashSet<>();
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("slack-checkup").daemon().factory());
  private Instant nextSweep = Instant.MIN;
  private Instant nextTidying = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private Instant peopleNotBefore = Instant.MIN;

  /**
   * Nothing is looked at before {@link #start}.
   *
   * @param tidying done once a day too
   */
  SlackCheckup(Groups groups, SlackMembership membership, Runnable tidying, Ticker ticker) {
    this.groups = groups;
    this.membership = membership;
    this.tidying = tidying;
    this.ticker = ticker;
  }

  private record Somebody(WorkspaceId workspace, String user) {}

  void start() {
    ScheduledFuture<?> unused =
        schedule.scheduleWithFixedDelay(
            this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      lookAtNext();
    } catch (RuntimeException e) {
      LOG.error("a look at who is in a channel failed; it is looked at again {}", Fault.of(e));
    }
  }

  /** One step, if it is time: a channel, else somebody. */
  void lookAtNext() {
    Instant now = ticker.now();
    if (now.isBefore(notBefore)) {
      return;
    }
    if (waiting.isEmpty() && !now.isBefore(nextSweep)) {
      sweep(now);
    }
    Group group = waiting.poll();
    if (group != null) {
      lookAt(group, now);
    } else if (!waitingPeople.isEmpty() && !now.isBefore(peopleNotBefore)) {
      lookAt(waitingPeople.removeFirst(), now);
    }
  }

  private void sweep(Instant now) {
    if (nextSweep.equals(Instant.MIN)) {
      peopleNotBefore = now.plus(BETWEEN_SWEEPS); // a start has more urgent things to ask
    }
    nextSweep = now.plus(BETWEEN_SWEEPS);
    checked.values().removeIf(at -> !now.isBefore(at.plus(EVERY)));
    checkedPeople.values().removeIf(at -> !now.isBefore(at.plus(ONCE_WITHIN)));
    groups.all().stream()
        .filter(group -> SlackIds.isSlack(group.workspace()))
        .filter(group -> !checked.containsKey(group.id()))
        .forEach(waiting::add);
    if (!now.isBefore(nextTidying)) {
      nextTidying = now.plus(EVERY);
      tidying.run();
    }
  }

  private void lookAt(Group group, Instant now) {
    if (membership.check(group.workspace(), group.channel())
        instanceof SlackChannels.Look.NotNow(Duration pause)) {
      notBefore = now.plus(pause); // the next sweep takes it up again
      return;
    }
    checked.put(group.id(), now);
    membership.users(group).stream()
        .map(user -> new Somebody(group.workspace(), user))
        .filter(one -> !checkedPeople.containsKey(one))
        .forEach(waitingPeople::add);
  }

  private void lookAt(Somebody somebody, Instant now) {
    if (membership.checkPerson(somebody.workspace(), somebody.user())) {
      checkedPeople.put(somebody, now);
    } else {
      peopleNotBefore = now.plus(BETWEEN_SWEEPS);
      waitingPeople.add(somebody);
    }
  }

  @Override
  public void close() {
    schedule.shutdownNow();
  }
}
