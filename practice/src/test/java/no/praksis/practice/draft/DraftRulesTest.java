package no.praksis.practice.draft;

import static no.praksis.practice.memory.World.ANNE;
import static no.praksis.practice.memory.World.GROUP;
import static no.praksis.practice.memory.World.at;
import static org.assertj.core.api.Assertions.assertThat;

import no.praksis.practice.group.Group;
import no.praksis.practice.memory.World;
import org.junit.jupiter.api.Test;

class DraftRulesTest {
  private final World world = new World();
  private final KeepDraft keep = new KeepDraft(world.drafts, world.transactions, world.clock);
  private final DiscardDrafts discard = new DiscardDrafts(world.drafts, world.clock);

  @Test
  void draft_isKeptForAWeek_andThenForgotten() {
    Group group = world.groups.find(GROUP).orElseThrow();
    assertThat(discard.next(group)).isEmpty();
    keep.keep(ANNE, null, "a mentor");
    assertThat(discard.next(group)).contains(at("2026-11-12T09:00"));
    world.clock.set("2026-11-12T08:59");
    discard.tend(group);
    assertThat(world.drafts.of(ANNE)).hasSize(1);
    world.clock.set("2026-11-12T09:00");
    discard.tend(group);
    assertThat(world.drafts.of(ANNE)).isEmpty();
    assertThat(discard.next(group)).isEmpty();
  }

  @Test
  void newDraft_sweepsOldOnes() {
    keep.keep(ANNE, null, "old");
    world.clock.set("2026-12-01T09:00");
    keep.keep(ANNE, null, "new");
    assertThat(world.drafts.of(ANNE)).extracting(Draft::text).containsExactly("new");
  }
}
