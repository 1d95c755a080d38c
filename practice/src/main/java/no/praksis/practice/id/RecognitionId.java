package no.praksis.practice.id;

import java.util.UUID;

/** A recognition: what somebody recognised a colleague for. */
public record RecognitionId(String value) {
  public RecognitionId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static RecognitionId random() {
    return new RecognitionId(UUID.randomUUID().toString());
  }
}
