package no.praksis.practice.id;

import java.util.UUID;

/** A schedule of a group. */
public record ScheduleId(String value) {
  public ScheduleId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static ScheduleId random() {
    return new ScheduleId(UUID.randomUUID().toString());
  }
}
