package no.praksis.practice.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.FollowUp;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** Action points in a map, oldest first; follow-ups in a list. */
public final class MemoryActionPoints implements ActionPoints {
  private final Map<ActionPointId, ActionPoint> points = new LinkedHashMap<>();
  private final List<FollowUp> followUps = new ArrayList<>();

  @Override
  public Optional<ActionPoint> find(ActionPointId id) {
    return Optional.ofNullable(points.get(id));
  }

  @Override
  public List<ActionPoint> find(Collection<ActionPointId> ids) {
    return points.values().stream().filter(point -> ids.contains(point.id())).toList();
  }

  @Override
  public Optional<ActionPoint> chosenIn(RoundId round, PersonId person) {
    return chosenIn(List.of(round)).stream()
        .filter(point -> point.person().equals(person))
        .findFirst();
  }

  @Override
  public List<ActionPoint> chosenIn(Collection<RoundId> rounds) {
    return points.values().stream().filter(point -> rounds.contains(point.round())).toList();
  }

  @Override
  public List<ActionPoint> open(GroupId group, PersonId person) {
    return open(group).stream().filter(point -> point.person().equals(person)).toList();
  }

  @Override
  public List<ActionPoint> of(PersonId person) {
    return points.values().stream()
        .filter(point -> point.person().equals(person))
        .toList()
        .reversed();
  }

  @Override
  public List<ActionPoint> open(GroupId group) {
    return points.values().stream()
        .filter(point -> point.group().equals(group))
        .filter(point -> point.state() == ActionPoint.State.OPEN)
        .toList();
  }

  @Override
  public void save(ActionPoint point) {
    points.put(point.id(), point);
  }

  @Override
  public void choose(ActionPoint inRound) {
    save(
        points.values().stream()
            .filter(one -> Objects.equals(one.round(), inRound.round()))
            .filter(one -> one.person().equals(inRound.person()))
            .findFirst()
            .map(one -> one.planned(inRound.text(), inRound.visibility(), inRound.due()))
            .orElse(inRound));
  }

  @Override
  public void remove(ActionPointId id) {
    points.remove(id);
    followUps.removeIf(one -> one.point().equals(id));
  }

  @Override
  public Optional<FollowUp> followUp(RoundId round, PersonId person) {
    return followUps(List.of(round)).stream()
        .filter(one -> find(one.point()).filter(of -> of.person().equals(person)).isPresent())
        .findFirst();
  }

  @Override
  public List<FollowUp> followUps(Collection<RoundId> rounds) {
    return followUps.stream()
        .filter(one -> one.round() != null && rounds.contains(one.round()))
        .toList();
  }

  @Override
  public List<FollowUp> followUps(ActionPointId point) {
    return followUps.stream().filter(one -> one.point().equals(point)).toList();
  }

  /** A world has one group. */
  @Override
  public void takeUp(RoundId round) {
    followUps.replaceAll(one -> one.round() == null ? one.in(round) : one);
  }

  @Override
  public void save(FollowUp followUp) {
    remove(followUp);
    followUps.add(followUp);
  }

  @Override
  public void remove(FollowUp followUp) {
    followUps.removeIf(
        one ->
            one.point().equals(followUp.point()) && Objects.equals(one.round(), followUp.round()));
  }
}
