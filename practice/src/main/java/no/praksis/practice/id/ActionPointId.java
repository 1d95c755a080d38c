package no.praksis.practice.id;

import java.util.UUID;

/** An action point. */
public record ActionPointId(String value) {
  public ActionPointId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static ActionPointId random() {
    return new ActionPointId(UUID.randomUUID().toString());
  }
}
