package no.praksis.practice.round;

import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/**
 * Takes back what somebody has drafted for anonymous rounds that are open, as long as it can be
 * told whose it is. For whoever leaves a group, or wants to be forgotten. Inside a transaction.
 */
public final class DropDrafts {
  private final AnonymousAnswers anonymous;
  private final Answers answers;
  private final Rounds rounds;
  private final Announcements announcements;

  public DropDrafts(
      AnonymousAnswers anonymous, Answers answers, Rounds rounds, Announcements announcements) {
    this.anonymous = anonymous;
    this.answers = answers;
    this.rounds = rounds;
    this.announcements = announcements;
  }

  public void of(PersonId person, GroupId group) {
    for (RoundId round : anonymous.draftedBy(person, group)) {
      anonymous.replaceDraft(round, person, Map.of());
      answers.tookNoPart(round, person);
      rounds.find(round).ifPresent(announcements::changed);
    }
  }
}
