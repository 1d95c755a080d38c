package no.praksis.bot.teams;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Teams' errors mean for a message: every code of <a
 * href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis">Status
 * codes from bot conversational APIs</a> is in here on purpose; what it doesn't list counts by its
 * status.
 */
final class TeamsErrors {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsErrors.class);

  /** For what a person has to mend first; the row is given up when nobody does in time. */
  static final Duration UNTIL_MENDED = Duration.ofMinutes(5);

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int REQUEST_TIMEOUT = 408;

  static final DeliveryResult CONVERSATION_GONE = new Undeliverable(Reason.CONVERSATION_GONE);
  static final DeliveryResult MESSAGE_GONE = new Undeliverable(Reason.MESSAGE_GONE);
  private static final DeliveryResult UNREACHABLE = new Undeliverable(Reason.PERSON_UNREACHABLE);
  private static final DeliveryResult REFUSED = new Undeliverable(Reason.REFUSED_CONTENT);
  private static final DeliveryResult OUT = new Undeliverable(Reason.NOT_IN_CONVERSATION);
  private static final DeliveryResult NOT_ALLOWED = new Undeliverable(Reason.NOT_AUTHORISED);

  /** What comes without a code, Teams hasn't said, but somebody on the way. */
  private static final DeliveryResult PASSING =
      new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED);

  private static final DeliveryResult MEND = new RetryAfter(UNTIL_MENDED, Reason.NOT_AUTHORISED);

  private static final Set<Reason> CLOSED =
      Set.of(Reason.CONVERSATION_GONE, Reason.NOT_IN_CONVERSATION, Reason.NOT_AUTHORISED);

  private static final String DISABLED = "BotDisabledByAdmin";
  private static final String BLOCKED = "ConversationBlockedByUser";

  private static final Map<String, DeliveryResult> RESULTS =
      Map.of(
          "BotNotInConversationRoster",
          OUT,
          DISABLED, // until an administrator says yes again, which nobody tells Praksis
          NOT_ALLOWED,
          BLOCKED, // in a channel: its moderation lets no bot write
          NOT_ALLOWED,
          "MessageWritesBlocked",
          NOT_ALLOWED,
          "ForbiddenOperationException",
          NOT_ALLOWED,
          "NotEnoughPermissions",
          NOT_ALLOWED,
          "InvalidBotApiHost", // until the next activity tells where the conversation has moved
          MEND,
          TeamsApi.SERVICE_URL_UNKNOWN,
          MEND,
          "ConversationNotFound",
          CONVERSATION_GONE,
          "ActivityNotFoundInConversation",
          MESSAGE_GONE);

  private TeamsErrors() {}

  /**
   * What a call that was not done means for the message in hand.
   *
   * @throws IllegalArgumentException for one that was done
   */
  static DeliveryResult of(TeamsResult<?> failure) {
    if (failure instanceof TeamsResult.Refused<?>(int status, String code)
        && !RESULTS.containsKey(code)) {
      LOG.warn("Teams refuses what it was sent status={} code={}", status, printable(code));
    }
    return meaning(failure);
  }

  private static DeliveryResult meaning(TeamsResult<?> failure) {
    return switch (failure) {
      case TeamsResult.Refused<?>(int status, String code) -> refused(status, code);
      case TeamsResult.Limited<?>(Duration pause) -> new RetryAfter(pause, Reason.RATE_LIMITED);
      case TeamsResult.Unknown<?>(boolean timedOut, Duration pause) ->
          new RetryAfter(pause, timedOut ? Reason.TIMED_OUT : Reason.PLATFORM_FAILED);
      case TeamsResult.NotAuthorised<?>(boolean passing) ->
          new RetryAfter(passing ? Duration.ZERO : UNTIL_MENDED, Reason.NOT_AUTHORISED);
      case TeamsResult.Done<?> done -> throw new IllegalArgumentException("it was done");
    };
  }

  /** The same for a message to one person, whose personal chat is nobody's channel. */
  static DeliveryResult ofPrivate(TeamsResult<?> failure) {
    return privately(of(failure));
  }

  private static DeliveryResult privately(DeliveryResult result) {
    return result instanceof Undeliverable(Reason reason) && CLOSED.contains(reason)
        ? UNREACHABLE
        : result;
  }

  static boolean isConversationGone(TeamsResult<?> result) {
    return result instanceof TeamsResult.Refused<?> refused
        && meaning(refused).equals(CONVERSATION_GONE);
  }

  /** Whether a person can't be written to, as far as such a refusal tells, until somebody acts. */
  static boolean isUnreachable(TeamsResult<?> failure) {
    return privately(meaning(failure)).equals(UNREACHABLE);
  }

  /** Whether it is of no use to try that once more. */
  static boolean isFinal(TeamsResult<?> failure) {
    return meaning(failure) instanceof Undeliverable;
  }

  /** The key of what to tell somebody in the channel whom an answer in private did not reach. */
  static String notTold(TeamsResult<?> failure) {
    if (!isUnreachable(failure)) {
      return "teams.not-told";
    }
    return switch (failure instanceof TeamsResult.Refused<?> refused ? refused.code() : "") {
      case DISABLED -> "teams.disabled";
      case BLOCKED -> "teams.blocked";
      default -> "teams.unreachable";
    };
  }

  /** Whether a message that was to be changed stands no more, in a conversation that does. */
  static boolean isMessageGone(TeamsResult<?> failure) {
    return failure instanceof TeamsResult.Refused<?>(int status, String code)
        && status == NOT_FOUND
        && !code.isEmpty()
        && !RESULTS.getOrDefault(code, MESSAGE_GONE).equals(CONVERSATION_GONE);
  }

  private static DeliveryResult refused(int status, String code) {
    DeliveryResult known = RESULTS.get(code);
    if (known != null) {
      return known;
    }
    return switch (status) {
      case FORBIDDEN -> NOT_ALLOWED;
      case NOT_FOUND, GONE -> code.isEmpty() ? PASSING : CONVERSATION_GONE;
      case REQUEST_TIMEOUT -> new RetryAfter(Duration.ZERO, Reason.TIMED_OUT);
      default -> REFUSED;
    };
  }

  /** A code is one word; whatever else stands there may quote what it refuses. */
  private static String printable(String code) {
    return code.matches("[A-Za-z0-9 ._-]{1,60}") ? code : "-";
  }
}
