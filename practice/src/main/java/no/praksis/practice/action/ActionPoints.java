package no.praksis.practice.action;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** All action points and what came of them. Changes are made inside a transaction. */
public interface ActionPoints {
  Optional<ActionPoint> find(ActionPointId id);

  /** Those of {@code ids} that exist, in any order. */
  List<ActionPoint> find(Collection<ActionPointId> ids);

  /** The one that the person chose in the round. */
  Optional<ActionPoint> chosenIn(RoundId round, PersonId person);

  /** All that were chosen in these rounds, in the order of choosing. */
  List<ActionPoint> chosenIn(Collection<RoundId> rounds);

  /** The person's points in the group that are open, oldest first. */
  List<ActionPoint> open(GroupId group, PersonId person);

  /** The person's points in all groups, newest first. */
  List<ActionPoint> of(PersonId person);

  /** Open points of everybody in the group, oldest first. */
  List<ActionPoint> open(GroupId group);

  void save(ActionPoint point);

  /**
   * Keeps what somebody chose in a round. Who has chosen there before changes it: that point gets
   * these words, who sees them, and when it is due, and stays what it was in all else.
   */
  void choose(ActionPoint inRound);

  /** Takes the point away, with its follow-ups. */
  void remove(ActionPointId id);

  /** The first follow-up by this person in this round. */
  Optional<FollowUp> followUp(RoundId round, PersonId person);

  /** All follow-ups in these rounds, in the order of saying. */
  List<FollowUp> followUps(Collection<RoundId> rounds);

  /** All that was said about the point, in the order of saying. */
  List<FollowUp> followUps(ActionPointId point);

  void save(FollowUp followUp);

  /**
   * What was said outside of rounds in the round's group belongs to the round from now on, in place
   * of what was said in the round about the same point.
   */
  void takeUp(RoundId round);

  void remove(FollowUp followUp);
}
