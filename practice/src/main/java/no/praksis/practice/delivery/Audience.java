package no.praksis.practice.delivery;

import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Who is told. */
public sealed interface Audience {
  /** Everybody in the group's channel. */
  record Channel(GroupId group) implements Audience {}

  /** One person, in the private chat with Praksis. */
  record Privately(PersonId person) implements Audience {}
}
