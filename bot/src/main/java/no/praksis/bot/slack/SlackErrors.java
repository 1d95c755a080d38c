package no.praksis.bot.slack;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack's errors mean for a message: every code that the documentation of {@code
 * chat.postMessage}, {@code chat.update}, {@code chat.delete}, {@code conversations.open} and the
 * {@code files} methods lists for what Praksis sends is in here on purpose; what it doesn't list
 * counts as refused.
 */
final class SlackErrors {
  private static final Logger LOG = LoggerFactory.getLogger(SlackErrors.class);

  /** For what a person has to mend first; the row is given up when nobody does in time. */
  static final Duration UNTIL_MENDED = Duration.ofMinutes(5);

  private static final Undeliverable REFUSED = new Undeliverable(Reason.REFUSED_CONTENT);

  private static final Map<String, DeliveryResult> RESULTS =
      Stream.of(
              Stream.of(
                      "channel_not_found",
                      "invalid_channel",
                      "is_archived",
                      "is_inactive",
                      "team_not_found")
                  .map(code -> never(code, Reason.CONVERSATION_GONE)),
              Stream.of("not_in_channel", "no_permission", "posting_to_channel_denied")
                  .map(code -> never(code, Reason.NOT_IN_CONVERSATION)),
              Stream.of("message_not_found").map(code -> never(code, Reason.MESSAGE_GONE)),
              Stream.of(
                      "user_not_found",
                      "users_not_found",
                      "user_not_visible",
                      "user_disabled",
                      "cannot_dm_bot",
                      "messages_tab_disabled",
                      "invalid_user_combination",
                      "method_not_supported_for_channel_type")
                  .map(code -> never(code, Reason.PERSON_UNREACHABLE)),
              Stream.of(
                      "access_denied",
                      "cant_delete_file",
                      "cant_delete_message",
                      "cant_update_message",
                      "deprecated_endpoint",
                      "delete_not_allowed",
                      "edit_window_closed",
                      "enterprise_is_restricted",
                      "file_deleting_disabled",
                      "method_deprecated",
                      "not_allowed_token_type",
                      "restricted_action",
                      "restricted_action_non_threadable_channel",
                      "restricted_action_read_only_channel",
                      "restricted_action_thread_locked",
                      "restricted_action_thread_only_channel")
                  .map(code -> never(code, Reason.NOT_AUTHORISED)),
              Stream.of(
                      "accesslimited",
                      "account_inactive",
                      "ekm_access_denied",
                      "invalid_auth",
                      "missing_scope",
                      "not_authed",
                      "team_access_not_granted",
                      "token_expired",
                      "token_revoked",
                      "two_factor_setup_required")
                  .map(code -> later(code, UNTIL_MENDED, Reason.NOT_AUTHORISED)),
              Stream.of("external_channel_migrating", "org_login_required")
                  .map(code -> later(code, UNTIL_MENDED, Reason.PLATFORM_FAILED)),
              Stream.of("message_limit_exceeded")
                  .map(code -> later(code, Duration.ofMinutes(1), Reason.RATE_LIMITED)),
              Stream.of("streaming_state_conflict", "update_failed", "file_update_failed")
                  .map(code -> later(code, Duration.ZERO, Reason.PLATFORM_FAILED)),
              Stream.of(
                      "alt_txt_too_large",
                      "as_user_not_supported",
                      "attachment_payload_limit_exceeded",
                      "block_mismatch",
                      "cannot_reply_to_message",
                      "cant_broadcast_message",
                      "compliance_exports_prevent_deletion",
                      "duplicate_channel_not_found",
                      "duplicate_message_not_found",
                      "file_deleted",
                      "file_not_found",
                      "file_upload_size_restricted",
                      "file_uploads_disabled",
                      "invalid_arg_name",
                      "invalid_arguments",
                      "invalid_array_arg",
                      "invalid_attachments",
                      "invalid_blocks",
                      "invalid_blocks_format",
                      "invalid_charset",
                      "invalid_form_data",
                      "invalid_metadata_format",
                      "invalid_metadata_schema",
                      "invalid_post_type",
                      "markdown_text_conflict",
                      "metadata_must_be_sent_from_app",
                      "metadata_too_large",
                      "missing_argument",
                      "missing_post_type",
                      "msg_blocks_too_long",
                      "msg_too_long",
                      "no_dual_broadcast_content_update",
                      "no_text",
                      "not_enough_users",
                      "slack_connect_canvas_sharing_blocked",
                      "slack_connect_clip_sharing_blocked",
                      "slack_connect_file_link_sharing_blocked",
                      "slack_connect_file_upload_sharing_blocked",
                      "snippet_too_large",
                      "storage_limit_reached",
                      "too_many_attachments",
                      "too_many_contact_cards",
                      "too_many_users",
                      "unknown_snippet_type",
                      "unknown_subtype",
                      "users_list_not_supplied")
                  .map(code -> Map.entry(code, REFUSED)))
          .flatMap(entries -> entries)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private SlackErrors() {}

  private static Map.Entry<String, DeliveryResult> never(String code, Reason reason) {
    return Map.entry(code, new Undeliverable(reason));
  }

  private static Map.Entry<String, DeliveryResult> later(
      String code, Duration pause, Reason reason) {
    return Map.entry(code, new RetryAfter(pause, reason));
  }

  /**
   * What a call that was not done means for the message in hand.
   *
   * @throws IllegalArgumentException for one that was done
   */
  static DeliveryResult of(SlackResult<?> failure) {
    return switch (failure) {
      case SlackResult.Refused<?>(String code) -> refused(code);
      case SlackResult.Limited<?>(Duration pause) -> new RetryAfter(pause, Reason.RATE_LIMITED);
      case SlackResult.Unknown<?>(boolean timedOut) ->
          new RetryAfter(Duration.ZERO, timedOut ? Reason.TIMED_OUT : Reason.PLATFORM_FAILED);
      case SlackResult.NotInstalled<?> gone -> new RetryAfter(UNTIL_MENDED, Reason.NOT_AUTHORISED);
      case SlackResult.Done<?> done -> throw new IllegalArgumentException("it was done");
    };
  }

  /** The same for a message to one person, whose private chat is nobody's channel. */
  static DeliveryResult ofPrivate(SlackResult<?> failure) {
    DeliveryResult result = of(failure);
    return result instanceof Undeliverable(Reason reason)
            && (reason == Reason.CONVERSATION_GONE || reason == Reason.NOT_IN_CONVERSATION)
        ? new Undeliverable(Reason.PERSON_UNREACHABLE)
        : result;
  }

  private static DeliveryResult refused(String code) {
    DeliveryResult known = RESULTS.get(code);
    if (known == null) {
      LOG.warn("Slack refuses with a code that is not known here code={}", code);
      return REFUSED;
    }
    if (known.equals(REFUSED)) {
      LOG.warn("Slack refuses what it was sent code={}", code);
    }
    return known;
  }
}
