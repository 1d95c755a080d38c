package no.praksis.practice.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.group.Group;
import no.praksis.practice.schedule.Chore;

/** Forgets what was never shared. Drafts belong to no group, so any group's turn will do. */
public final class DiscardDrafts implements Chore {
  private final Drafts drafts;
  private final Clock clock;

  public DiscardDrafts(Drafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Group group) {
    return drafts.oldest().map(at -> at.plus(Draft.KEPT));
  }

  @Override
  public void tend(Group group) {
    drafts.removeUntil(clock.instant().minus(Draft.KEPT));
  }
}
