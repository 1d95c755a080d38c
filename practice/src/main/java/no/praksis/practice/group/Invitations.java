package no.praksis.practice.group;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.id.PersonId;

/**
 * Asks people privately to facilitate a group. Inside a transaction; the caller saves the group.
 */
public final class Invitations {
  private final Outbox outbox;

  public Invitations(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The group that waits for the answer; whoever was asked before is let off. */
  Group ask(Group group, PersonId person, PersonId by) {
    Facilitation facilitation = group.settings().facilitation();
    if (person.equals(facilitation.invited())) {
      return group;
    }
    outbox.post(
        key("facilitate", group, person),
        new Audience.Privately(person),
        new Notice.FacilitatorAsked(group.id(), by));
    return group.with(facilitation.inviting(person, by));
  }

  /** The group that waits for nobody; whoever asked is told that this person does not accept. */
  public Group refused(Group group, PersonId person) {
    Facilitation facilitation = group.settings().facilitation();
    PersonId by = facilitation.invitedBy();
    if (by != null) {
      outbox.post(
          key("declined", group, person),
          new Audience.Privately(by),
          new Notice.FacilitatorDeclined(group.id(), person));
    }
    return group.with(facilitation.settled());
  }

  /** The version makes it another message when the same person is asked again. */
  private static MessageKey key(String what, Group group, PersonId person) {
    return new MessageKey(
        "%s/%s/%s/%d".formatted(what, group.id().value(), person.value(), group.version()));
  }
}
