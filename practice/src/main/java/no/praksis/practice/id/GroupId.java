package no.praksis.practice.id;

import java.util.UUID;

/** A group. */
public record GroupId(String value) {
  public GroupId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static GroupId random() {
    return new GroupId(UUID.randomUUID().toString());
  }
}
