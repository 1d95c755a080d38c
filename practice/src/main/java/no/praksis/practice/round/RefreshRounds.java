package no.praksis.practice.round;

import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Counts anew in a person's open rounds, after the person went away or came back. */
public final class RefreshRounds {
  private final Groups groups;
  private final Rounds rounds;
  private final RoundSignals signals;

  public RefreshRounds(Groups groups, Rounds rounds, RoundSignals signals) {
    this.groups = groups;
    this.rounds = rounds;
    this.signals = signals;
  }

  /** Inside a transaction. */
  public void of(PersonId person) {
    groups.of(person).stream().map(Group::id).forEach(this::of);
  }

  /** Inside a transaction: somebody has come to this group, or left it. */
  public void of(GroupId group) {
    rounds.open(group).forEach(signals.announcements()::changed);
    signals.timers().of(group);
  }
}
