package no.praksis.practice.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What to tell, as ids: wording, language and data are fresh when it is sent, and no answer is
 * stored twice.
 */
public sealed interface Notice {
  /** For everybody in a group's channel. */
  sealed interface ToChannel extends Notice {}

  /** For everybody in a channel that is no group. */
  sealed interface ToPlace extends Notice {}

  /** For one person, in the private chat. */
  sealed interface ToPerson extends Notice {}

  /**
   * Shows what people said, so that it is told anew when something of it is taken out; a message
   * that has nothing left to tell then is taken away.
   */
  sealed interface Quoting extends Notice {}

  /**
   * Praksis has been added to a channel that is no group yet.
   *
   * @param by who added it; null when nobody knows
   * @param language the tag of the one to speak unless {@code by} has chosen another
   */
  record PraksisArrived(@Nullable PersonId by, String language) implements ToPlace {}

  /** The round's one message in the channel, in whatever state the round is: open or closed. */
  record RoundMessage(RoundId round) implements ToChannel, Quoting {}

  /** These rounds still wait for this person's answer. */
  record AnswerMissing(PersonId person, List<RoundId> rounds) implements ToPerson {
    public AnswerMissing {
      rounds = List.copyOf(rounds);
    }
  }

  /** A round closed without any answer. */
  record NobodyAnswered(RoundId round) implements ToPerson {}

  /** The facilitator has noted that the person is away on these days, both inclusive. */
  record AwayNoted(GroupId group, LocalDate from, LocalDate until) implements ToPerson {}

  /** Praksis was away at these dates, so that their rounds were left out. */
  record RoundsMissed(GroupId group, List<LocalDate> dates) implements ToPerson {
    public RoundsMissed {
      dates = List.copyOf(dates);
    }
  }

  /** For somebody who has joined a group: what this is, and who sees what. */
  record Welcomed(GroupId group) implements ToPerson {}

  /** For somebody who has left a group: what remains, and how to get it. */
  record LeftGroup(GroupId group) implements ToPerson {}

  /** {@code by} has named the reader facilitator: whether they accept. */
  record FacilitatorAsked(GroupId group, PersonId by) implements ToPerson {}

  /** {@code person}, whom the reader named facilitator, does not accept now. */
  record FacilitatorDeclined(GroupId group, PersonId person) implements ToPerson {}

  /** Nobody facilitates the group any more; the reader may name somebody. */
  record FacilitatorGone(GroupId group) implements ToPerson {}

  /** For the facilitator: Praksis does not reach the group's channel any more; the group rests. */
  record ChannelLost(GroupId group) implements ToPerson {}

  /** For the facilitator: the channel has another name, and the group is called like it. */
  record ChannelRenamed(GroupId group) implements ToPerson {}

  /** Praksis is back in the channel, and the group goes on. */
  record GroupResumed(GroupId group) implements ToPerson {}

  /** The group is set up, who facilitates and leads, and what they see. */
  record GroupIntroduced(GroupId group) implements ToChannel, Quoting {}

  /** Somebody facilitates or leads the group now who did not before. */
  record RolesChanged(GroupId group) implements ToChannel, Quoting {}

  /**
   * A summary that the facilitator or leader asked to be shown to the group. Dates are inclusive.
   */
  record SummaryShared(GroupId group, PersonId askedBy, LocalDate from, LocalDate until)
      implements ToChannel, Quoting {}

  /** Somebody is looking for something, in whatever state that is now. */
  record RequestShared(RequestId request) implements ToChannel, Quoting {}

  /** Somebody recognises a colleague, for all to see. */
  record RecognitionShared(RecognitionId recognition) implements ToChannel, Quoting {}

  /** For whoever is looking for something: this person can help. */
  record HelpOffered(RequestId request, PersonId helper) implements ToPerson, Quoting {}

  /** For whoever has been looking for something for a week: nobody has offered help yet. */
  record StillLooking(RequestId request) implements ToPerson, Quoting {}

  /** For the facilitator: somebody has been looking for something for a week. */
  record RequestUnanswered(RequestId request) implements ToPerson, Quoting {}

  /** For whoever is recognised. */
  record Recognised(RecognitionId recognition) implements ToPerson, Quoting {}

  /** For whoever has said <i>not yet</i> about this point a third time. */
  record SmallerPoint(ActionPointId point) implements ToPerson, Quoting {}

  /** What a month amounted to, for a leader. Dates are inclusive. */
  record MonthSummed(GroupId group, LocalDate from, LocalDate until) implements ToPerson, Quoting {}

  /** All groups of a facilitator in the week before this moment, in practice time. */
  record WeekOverseen(PersonId facilitator, Instant at) implements ToPerson, Quoting {}
}
