package no.praksis.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.delivery.Gateway.Found;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Finds a message of Praksis' by the key that it carries. */
final class SlackLookUp {
  /** The type of the metadata of every message. */
  static final String EVENT_TYPE = "praksis_message";

  /** Where the metadata holds the key. */
  static final String KEY = "key";

  private static final String TOMBSTONE = "tombstone";

  /** How far Slack's clock may be behind ours. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private static final int AT_ONCE = 200;
  private static final int NANO_DIGITS = 9;

  /** Nobody can tell now, but may when somebody has mended it. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "accesslimited",
          "account_inactive",
          "ekm_access_denied",
          "invalid_auth",
          "invalid_cursor",
          "not_authed",
          "org_login_required",
          "team_access_not_granted",
          "token_expired",
          "token_revoked",
          "two_factor_setup_required");

  private final SlackBrakes slack;

  SlackLookUp(SlackBrakes slack) {
    this.slack = slack;
  }

  /** Whether a message with this key, posted at or after {@code since}, stands. */
  Found find(WorkspaceId workspace, ConversationId channel, MessageKey key, Instant since) {
    String oldest = time(since.minus(SLACK));
    String cursor = null;
    do {
      SlackResult<ConversationsHistoryResponse> page = page(workspace, channel, oldest, cursor);
      if (!(page instanceof SlackResult.Done<ConversationsHistoryResponse>(var history))) {
        return unread(page);
      }
      Optional<Message> found =
          history.getMessages().stream().filter(message -> carries(message, key)).findFirst();
      if (found.isPresent()) {
        return new Found.There(SlackIds.reference(channel.value(), found.get().getTs()));
      }
      cursor = next(history);
    } while (cursor != null);
    return new Found.NotThere();
  }

  private SlackResult<ConversationsHistoryResponse> page(
      WorkspaceId workspace, ConversationId channel, String oldest, @Nullable String cursor) {
    return slack.call(
        workspace,
        "conversations.history",
        client ->
            client.conversationsHistory(
                history ->
                    history
                        .channel(channel.value())
                        .oldest(oldest)
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(AT_ONCE)
                        .cursor(cursor)));
  }

  /** Whether only a mark stands there, under which the replies to a deleted message are. */
  boolean isDeleted(WorkspaceId workspace, ConversationId channel, String ts) {
    return slack
        .call(
            workspace,
            "conversations.history",
            client ->
                client.conversationsHistory(
                    history ->
                        history
                            .channel(channel.value())
                            .oldest(ts)
                            .latest(ts)
                            .inclusive(true)
                            .limit(1)))
        .done()
        .stream()
        .flatMap(history -> history.getMessages().stream())
        .anyMatch(message -> TOMBSTONE.equals(message.getSubtype()));
  }

  private static Found unread(SlackResult<?> failure) {
    return switch (failure) {
      case SlackResult.Refused<?>(String code) ->
          NOT_NOW.contains(code) ? new Found.NotNow() : new Found.Unknowable();
      case SlackResult.Limited<?>(Duration pause) -> new Found.NotNow(pause);
      default -> new Found.NotNow();
    };
  }

  private static boolean carries(Message message, MessageKey key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.value().equals(metadata.getEventPayload().get(KEY));
  }

  private static @Nullable String next(ConversationsHistoryResponse history) {
    String cursor =
        history.getResponseMetadata() == null
            ? null
            : history.getResponseMetadata().getNextCursor();
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }

  /** As Slack writes it: seconds, and six digits after the point. */
  private static String time(Instant moment) {
    return BigDecimal.valueOf(moment.getEpochSecond())
        .add(BigDecimal.valueOf(moment.getNano(), NANO_DIGITS))
        .setScale(6, RoundingMode.DOWN)
        .toPlainString();
  }
}
