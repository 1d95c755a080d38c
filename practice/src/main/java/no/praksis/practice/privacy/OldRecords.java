package no.praksis.practice.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;

/** What has been kept for as long as it may be. Changes are made inside a transaction. */
public interface OldRecords {
  /** When the oldest round was over of which something can be deleted, in practice time. */
  Optional<Instant> oldest(GroupId group);

  /**
   * Deletes what was said in the group before that moment, at most {@code most} rows of each kind:
   * answers, follow-ups, requests, closed action points, and rounds in which nothing is left. Open
   * action points stay, with their round.
   *
   * @return the rounds that are gone
   */
  List<RoundId> delete(GroupId group, Instant before, int most);

  /**
   * Deletes at most {@code most} of each: events that took effect, deliveries that were given up,
   * and where messages to one person stand, longer ago than this in real time.
   */
  void tidy(Duration events, Duration deadLetters, Duration messages, int most);
}
