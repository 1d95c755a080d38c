package no.praksis.practice.id;

import java.util.UUID;

/** A meeting of a group. */
public record MeetingId(String value) {
  public MeetingId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static MeetingId random() {
    return new MeetingId(UUID.randomUUID().toString());
  }
}
