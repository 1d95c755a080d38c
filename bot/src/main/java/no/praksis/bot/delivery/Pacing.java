package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Whose turn is when, so that no platform gets messages faster than it takes them. */
final class Pacing {
  private static final int TIDY_ABOVE = 1_000;

  /** A turn that was missed by more than this, as when the machine slept, is taken anew. */
  private static final Duration MISSED = Duration.ofSeconds(10);

  private final Ticker ticker;

  /** From when on there would be nothing left of earlier messages, without bursts. */
  private final Map<Object, Instant> notBefore = new HashMap<>();

  private final Map<Object, Instant> kept = new HashMap<>();

  private record Chat(WorkspaceId workspace, PersonId person, Pace pace) {}

  private record Room(WorkspaceId workspace, ConversationId conversation, Pace pace) {}

  private record House(WorkspaceId workspace, Pace pace) {}

  Pacing(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Takes the next turn there and says when it is: now or later, in real time. */
  synchronized Instant nextTurn(Destination destination, Pace pace) {
    Instant now = ticker.now();
    tidy(now);
    Object conversation = conversation(destination, pace);
    Instant own = kept.remove(conversation);
    if (own != null && own.isAfter(now.minus(MISSED))) {
      return own;
    }
    House house = new House(destination.workspace(), pace);
    Duration ahead = pace.perWorkspace().multipliedBy(pace.burst() - 1L);
    Duration aheadInside = pace.perConversation().multipliedBy(pace.conversationBurst() - 1L);
    Instant turn = later(later(now, conversation, aheadInside), house, ahead);
    take(conversation, turn, pace.perConversation());
    take(house, turn, pace.perWorkspace());
    return turn;
  }

  /**
   * A call there has been answered. The distance counts from now, since the platform may have taken
   * the message at the end of the call, and take the next one at its beginning.
   */
  synchronized void answered(Destination destination, Pace pace) {
    Instant next = ticker.now().plus(pace.perConversation());
    if (!pace.perConversation().isZero()) {
      notBefore.merge(
          conversation(destination, pace), next, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** Whoever took this turn comes back for it. */
  synchronized void keep(Destination destination, Pace pace, Instant turn) {
    kept.put(conversation(destination, pace), turn);
  }

  private Instant later(Instant moment, Object whose, Duration ahead) {
    Instant earliest = notBefore.getOrDefault(whose, moment).minus(ahead);
    return earliest.isAfter(moment) ? earliest : moment;
  }

  private void take(Object whose, Instant turn, Duration pause) {
    if (!pause.isZero()) {
      Instant earliest = notBefore.getOrDefault(whose, turn);
      notBefore.put(whose, (earliest.isAfter(turn) ? earliest : turn).plus(pause));
    }
  }

  private void tidy(Instant now) {
    if (notBefore.size() > TIDY_ABOVE) {
      notBefore.values().removeIf(earliest -> !earliest.isAfter(now));
      kept.values().removeIf(turn -> !turn.isAfter(now.minus(MISSED)));
    }
  }

  private static Object conversation(Destination destination, Pace pace) {
    return switch (destination) {
      case Destination.Channel channel ->
          new Room(channel.workspace(), channel.conversation(), pace);
      case Destination.PrivateChat chat -> new Chat(chat.workspace(), chat.person().id(), pace);
    };
  }
}
