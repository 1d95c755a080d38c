package no.praksis.practice.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.privacy.SharedThing.Handle;
import no.praksis.practice.round.PlanTimers;

/** Takes out what was shared, also from what was posted: the author's own, or as facilitator. */
public final class TakeOut {
  private final SharedThings things;
  private final RetellGroup retellGroup;
  private final Policy policy;
  private final PlanTimers timers;
  private final Transactions transactions;

  public TakeOut(
      SharedThings things,
      RetellGroup retellGroup,
      Policy policy,
      PlanTimers timers,
      Transactions transactions) {
    this.things = things;
    this.retellGroup = retellGroup;
    this.policy = policy;
    this.timers = timers;
    this.transactions = transactions;
  }

  /** What the actor has shared, in all groups, newest first. */
  public List<SharedThing> mine(Actor actor, int skipped, int most) {
    return actor.person().map(person -> things.by(person, skipped, most)).orElse(List.of());
  }

  /** What the group has shared, as far as the actor may see it; empty when they may not do this. */
  public List<SharedThing> ofGroup(Actor actor, GroupId group, int skipped, int most) {
    return policy.allows(actor, Permission.TAKE_OUT, group)
        ? things.in(group, visible(actor, group), skipped, most)
        : List.of();
  }

  /** The thing, when it is there still and the actor may take it out. */
  public Optional<SharedThing> find(Actor actor, Handle handle) {
    return things.find(handle).filter(thing -> mayTakeOut(actor, thing));
  }

  /** False when it is gone, has changed, or is not for this actor to take out. */
  public boolean takeOut(Actor actor, Handle handle) {
    return transactions.write(
        () -> {
          Optional<SharedThing> thing = find(actor, handle);
          thing.ifPresent(
              found -> {
                things.remove(handle);
                retellGroup.of(found.group());
                timers.of(found.group());
              });
          return thing.isPresent();
        });
  }

  private boolean mayTakeOut(Actor actor, SharedThing thing) {
    boolean own = actor.person().filter(person -> person.equals(thing.author())).isPresent();
    return own
        || (policy.allows(actor, Permission.TAKE_OUT, thing.group())
            && visible(actor, thing.group()).contains(thing.visibility()));
  }

  private List<Visibility> visible(Actor actor, GroupId group) {
    List<Visibility> visible = new ArrayList<>(List.of(Visibility.GROUP));
    if (policy.lens(actor, group).givenToFacilitator()) {
      visible.add(Visibility.FACILITATOR);
    }
    return visible;
  }
}
