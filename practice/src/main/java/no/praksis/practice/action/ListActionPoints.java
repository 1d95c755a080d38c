package no.praksis.practice.action;

import java.util.List;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Lens;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;

/** Action points, one's own or the group's. */
public final class ListActionPoints {
  private final Policy policy;
  private final ActionPoints points;

  public ListActionPoints(Policy policy, ActionPoints points) {
    this.policy = policy;
    this.points = points;
  }

  /** All of the actor's own, in every group, newest first. */
  public List<ActionPoint> mine(Actor actor) {
    return actor.person().map(points::of).orElse(List.of());
  }

  /** The open ones in the group that the group may see, oldest first; nobody else's are counted. */
  public List<ActionPoint> shared(Actor actor, GroupId group) {
    Lens lens = policy.lens(actor, group);
    if (!lens.shared()) {
      return List.of();
    }
    return points.open(group).stream()
        .filter(point -> Lens.CHANNEL.shows(point.person(), point.visibility()))
        .toList();
  }
}
