package no.praksis.practice.id;

import java.util.UUID;

/** A person in one workspace or tenant. */
public record PersonId(String value) {
  public PersonId {
    Ids.requireText(value);
  }

  /** A new one that nobody has. */
  public static PersonId random() {
    return new PersonId(UUID.randomUUID().toString());
  }
}
