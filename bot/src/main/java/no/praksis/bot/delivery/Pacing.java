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

  private final Ticker ticker;
  private final Map<Object, Instant> notBefore = new HashMap<>();

  private record Chat(WorkspaceId workspace, PersonId person) {}

  private record Room(WorkspaceId workspace, ConversationId conversation) {}

  Pacing(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Takes the next turn there and says when it is: now or later, in real time. */
  synchronized Instant nextTurn(Destination destination, Pace pace) {
    Instant now = ticker.now();
    tidy(now);
    Object conversation = conversation(destination);
    Instant turn = later(later(now, conversation), destination.workspace());
    take(conversation, turn, pace.perConversation());
    take(destination.workspace(), turn, pace.perWorkspace());
    return turn;
  }

  private Instant later(Instant moment, Object whose) {
    Instant earliest = notBefore.getOrDefault(whose, moment);
    return earliest.isAfter(moment) ? earliest : moment;
  }

  private void take(Object whose, Instant turn, Duration pause) {
    if (!pause.isZero()) {
      notBefore.put(whose, turn.plus(pause));
    }
  }

  private void tidy(Instant now) {
    if (notBefore.size() > TIDY_ABOVE) {
      notBefore.values().removeIf(earliest -> !earliest.isAfter(now));
    }
  }

  private static Object conversation(Destination destination) {
    return switch (destination) {
      case Destination.Channel channel -> new Room(channel.workspace(), channel.conversation());
      case Destination.PrivateChat chat -> new Chat(chat.workspace(), chat.person().id());
    };
  }
}
