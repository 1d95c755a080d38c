package no.praksis.practice.group;

import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who set a group up, and who has been asked to facilitate it. Whoever is named by somebody else
 * facilitates only after accepting.
 *
 * @param setUpBy who made the channel a group; null when that is not known
 * @param invited who was named facilitator and has not answered yet; null when nobody is waited for
 * @param invitedBy who named that person
 * @param begun whether the group has or had a facilitator; no round opens before
 */
public record Facilitation(
    @Nullable PersonId setUpBy,
    @Nullable PersonId invited,
    @Nullable PersonId invitedBy,
    boolean begun) {
  /** Of a group from before anybody was asked: its facilitator facilitates. */
  public static final Facilitation UNKNOWN = new Facilitation(null, null, null, true);

  /** A new group; nobody facilitates it yet. */
  public static Facilitation setUpBy(@Nullable PersonId person) {
    return new Facilitation(person, null, null, false);
  }

  /** Waits for this person to accept, and for nobody else. */
  public Facilitation inviting(PersonId person, @Nullable PersonId by) {
    return new Facilitation(setUpBy, person, by, begun);
  }

  /** Somebody facilitates now; whoever else was invited is still waited for. */
  public Facilitation begin() {
    return new Facilitation(setUpBy, invited, invitedBy, true);
  }

  /** Without this person's name in it. */
  public Facilitation without(PersonId person) {
    boolean waitsFor = person.equals(invited);
    return new Facilitation(
        person.equals(setUpBy) ? null : setUpBy,
        waitsFor ? null : invited,
        waitsFor || person.equals(invitedBy) ? null : invitedBy,
        begun);
  }

  /** Nobody is waited for any more. */
  public Facilitation settled() {
    return new Facilitation(setUpBy, null, null, begun);
  }
}
