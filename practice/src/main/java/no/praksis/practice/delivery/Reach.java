package no.praksis.practice.delivery;

import no.praksis.practice.id.PersonId;

/**
 * Whom a private message reaches, as far as is known. Whoever has not let Praksis in, or has shut
 * it out, takes part in the channel like everybody else.
 */
@FunctionalInterface
public interface Reach {
  /** Where everybody can be reached. */
  Reach EVERYBODY = person -> true;

  boolean privately(PersonId person);
}
