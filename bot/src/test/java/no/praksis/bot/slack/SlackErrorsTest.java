package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          channel_not_found is_archived is_inactive invalid_channel | CONVERSATION_GONE
          not_in_channel no_permission posting_to_channel_denied    | NOT_IN_CONVERSATION
          message_not_found                                         | MESSAGE_GONE
          user_not_found user_disabled user_not_visible             | PERSON_UNREACHABLE
          messages_tab_disabled cannot_dm_bot                       | PERSON_UNREACHABLE
          restricted_action restricted_action_read_only_channel     | NOT_AUTHORISED
          restricted_action_thread_only_channel access_denied       | NOT_AUTHORISED
          edit_window_closed cant_update_message                    | NOT_AUTHORISED
          enterprise_is_restricted not_allowed_token_type           | NOT_AUTHORISED
          cant_delete_file delete_not_allowed                       | NOT_AUTHORISED
          invalid_blocks msg_too_long msg_blocks_too_long no_text   | REFUSED_CONTENT
          metadata_too_large invalid_metadata_format                | REFUSED_CONTENT
          invalid_arguments too_many_attachments block_mismatch     | REFUSED_CONTENT
          what_slack_will_think_of_next_year                        | REFUSED_CONTENT
          """)
  void refusals_forGood(String codes, Reason reason) {
    for (String code : codes.split(" ")) {
      assertThat(refused(code)).as(code).isEqualTo(new Undeliverable(reason));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          invalid_auth not_authed token_expired token_revoked account_inactive | 300 | NOT_AUTHORISED
          missing_scope ekm_access_denied accesslimited team_access_not_granted | 300 | NOT_AUTHORISED
          org_login_required external_channel_migrating | 300 | PLATFORM_FAILED
          message_limit_exceeded | 60 | RATE_LIMITED
          update_failed streaming_state_conflict | 0 | PLATFORM_FAILED
          """)
  void refusals_forAWhile(String codes, long seconds, Reason reason) {
    for (String code : codes.split(" ")) {
      assertThat(refused(code))
          .as(code)
          .isEqualTo(new RetryAfter(Duration.ofSeconds(seconds), reason));
    }
  }

  @Test
  void whatIsNoRefusal_isTriedAgain() {
    assertThat(SlackErrors.of(new SlackResult.Limited<>(Duration.ofSeconds(7))))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(7), Reason.RATE_LIMITED));
    assertThat(SlackErrors.of(new SlackResult.Unknown<>(true)))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.TIMED_OUT));
    assertThat(SlackErrors.of(new SlackResult.Unknown<>(false)))
        .isEqualTo(new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED));
    assertThat(SlackErrors.of(new SlackResult.NotInstalled<>()))
        .isEqualTo(new RetryAfter(SlackErrors.UNTIL_MENDED, Reason.NOT_AUTHORISED));
    assertThatThrownBy(() -> SlackErrors.of(new SlackResult.Done<>("ok")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void channelsOutOfReach_inAPrivateChat_meanThePerson() {
    assertThat(SlackErrors.ofPrivate(new SlackResult.Refused<>("channel_not_found")))
        .isEqualTo(new Undeliverable(Reason.PERSON_UNREACHABLE));
    assertThat(SlackErrors.ofPrivate(new SlackResult.Refused<>("msg_too_long")))
        .isEqualTo(new Undeliverable(Reason.REFUSED_CONTENT));
  }

  private static DeliveryResult refused(String code) {
    return SlackErrors.of(new SlackResult.Refused<>(code));
  }
}
