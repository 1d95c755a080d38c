package no.praksis.practice.group;

import java.util.Optional;
import no.praksis.practice.id.PersonId;

/** Who does something. */
public sealed interface Actor {
  /**
   * A person.
   *
   * @param admin whether the configuration names the person as admin of the installation
   */
  record Somebody(PersonId who, boolean admin) implements Actor {}

  /** Praksis itself, when a timer wakes it. */
  record Praksis() implements Actor {}

  static Actor praksis() {
    return new Praksis();
  }

  /** The person, unless it is Praksis itself. */
  default Optional<PersonId> person() {
    return this instanceof Somebody somebody ? Optional.of(somebody.who()) : Optional.empty();
  }

  /** Whether this is that person. */
  default boolean is(PersonId other) {
    return this instanceof Somebody somebody && somebody.who().equals(other);
  }
}
