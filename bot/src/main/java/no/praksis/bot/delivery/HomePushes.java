package no.praksis.bot.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whose home view shows something else now: who has done something, who is told
 * something, and all members of a group whose channel is.
 */
public final class HomePushes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HomePushes.class);

  private final Groups groups;
  private final Homes homes;
  private final Set<Audience> concerned = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("homes").factory());

  public HomePushes(Groups groups, Homes homes) {
    this.groups = groups;
    this.homes = homes;
  }

  /** The person has done something. Returns at once. */
  public void did(PersonId person) {
    homes.changed(person);
  }

  /** Something is told to these, and committed. Returns at once. */
  public void told(Audience audience) {
    if (homes.watched() && !thread.isShutdown() && concerned.add(audience)) {
      thread.execute(() -> look(audience));
    }
  }

  private void look(Audience audience) {
    concerned.remove(audience);
    try {
      switch (audience) {
        case Audience.Privately(PersonId person) -> homes.changed(person);
        case Audience.Channel(var group) ->
            groups.members(group).stream()
                .filter(Member::present)
                .map(Member::person)
                .forEach(homes::changed);
        case Audience.Place nobodyYet -> {}
      }
    } catch (RuntimeException e) {
      LOG.warn("homes are not shown anew until they are opened {}", Fault.of(e));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
