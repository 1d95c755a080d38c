package no.praksis.bot.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a day at who is in each group's channel, for events that never came. One channel at a
 * time, at a pace far below what Teams allows (30 calls a second).
 */
final class TeamsCheckup implements AutoCloseable {
  static final Duration BETWEEN_CHANNELS = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(TeamsCheckup.class);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  private final Groups groups;
  private final TeamsMembership membership;
  private final Ticker ticker;
  private final Map<GroupId, Instant> checked = new HashMap<>();
  private final Queue<Group> waiting = new ArrayDeque<>();
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("teams-checkup").daemon().factory());
  private Instant nextSweep = Instant.MIN;
  private Instant notBefore = Instant.MIN;

  TeamsCheckup(Groups groups, TeamsMembership membership, Ticker ticker) {
    this.groups = groups;
    this.membership = membership;
    this.ticker = ticker;
  }

  void start() {
    ScheduledFuture<?> unused =
        schedule.scheduleWithFixedDelay(
            this::look,
            BETWEEN_CHANNELS.toMillis(),
            BETWEEN_CHANNELS.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      lookAtNext();
    } catch (RuntimeException e) {
      LOG.error("a look at who is in a channel failed; it is looked at again {}", Fault.of(e));
    }
  }

  /** One step, if it is time. */
  void lookAtNext() {
    Instant now = ticker.now();
    if (now.isBefore(notBefore)) {
      return;
    }
    if (waiting.isEmpty() && !now.isBefore(nextSweep)) {
      nextSweep = now.plus(BETWEEN_SWEEPS);
      groups.all().stream().filter(group -> isDue(group, now)).forEach(waiting::add);
    }
    Group group = waiting.poll();
    if (group == null) {
      return;
    }
    if (membership.check(group.workspace(), group.channel())
        instanceof TeamsChannels.Look.NotNow(Duration pause)) {
      notBefore = now.plus(pause); // the next sweep takes it up again
    } else {
      checked.put(group.id(), now);
    }
  }

  private boolean isDue(Group group, Instant now) {
    Instant last = checked.get(group.id());
    return TeamsIds.isTeams(group.workspace()) && (last == null || !now.isBefore(last.plus(EVERY)));
  }

  @Override
  public void close() {
    schedule.shutdownNow();
  }
}
