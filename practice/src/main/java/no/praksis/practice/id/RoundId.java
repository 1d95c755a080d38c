package no.praksis.practice.id;

import java.util.UUID;

/** A round of a group. */
public record RoundId(String value) {
  public RoundId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static RoundId random() {
    return new RoundId(UUID.randomUUID().toString());
  }
}
