package no.praksis.practice.id;

import java.util.UUID;

/** A request: something that somebody is looking for. */
public record RequestId(String value) {
  public RequestId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static RequestId random() {
    return new RequestId(UUID.randomUUID().toString());
  }
}
