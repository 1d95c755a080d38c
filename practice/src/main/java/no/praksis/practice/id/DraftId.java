package no.praksis.practice.id;

import java.util.UUID;

/** Something written that waits for its author's yes before others see it. */
public record DraftId(String value) {
  public DraftId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static DraftId random() {
    return new DraftId(UUID.randomUUID().toString());
  }
}
