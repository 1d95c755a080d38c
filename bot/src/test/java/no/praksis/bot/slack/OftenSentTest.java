package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.model.view.ViewState;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the same as Bolt does. */
class OftenSentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SlackRequestParser bolt =
      new SlackRequestParser(AppConfig.builder().signingSecret("secret").build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "help",
        "looking for blåbær & jordbær = 100 % + 2?",
        "to\nlinjer",
        "🫐 <@U1|a>"
      })
  void command_isReadAsBoltReadsIt(String text) {
    String body =
        "token=x&team_id=T1&enterprise_id=E1&channel_id=C1&user_id=U1&command=%2Fpraksis&text="
            + encoded(text)
            + "&response_url=https%3A%2F%2Fhooks.example%2F1&trigger_id=1.2.a&more";
    SlashCommandRequest theirs = (SlashCommandRequest) bolt(body);
    SlashCommandRequest ours = (SlashCommandRequest) ours(body);

    assertThat(ours.getPayload().getText())
        .isEqualTo(theirs.getPayload().getText() == null ? "" : theirs.getPayload().getText())
        .isEqualTo(text);
    assertThat(ours.getPayload())
        .usingRecursiveComparison()
        .ignoringFields("text", "token")
        .isEqualTo(theirs.getPayload());
    assertSameOrigin(ours, theirs);
  }

  @Test
  void form_isReadAsBoltReadsIt() throws Exception {
    ObjectNode payload = fixture();
    ((ObjectNode) payload.get("view"))
        .put("private_metadata", SlackMetadata.opening("answer:1", "C1", null).write());
    assertSame(payload);
    assertThat(((SentForm) ours("payload=" + encoded(payload.toString()))).values()).isNotEmpty();
    payload.putObject("enterprise").put("id", "E1");
    payload.putNull("team");
    assertSame(payload);
    ((ObjectNode) payload.get("view")).put("app_installed_team_id", "T9").putNull("state");
    assertSame(payload);
  }

  private void assertSame(ObjectNode payload) {
    String body = "payload=" + encoded(payload.toString());
    ViewSubmissionRequest theirs = (ViewSubmissionRequest) bolt(body);
    SentForm ours = (SentForm) ours(body);

    assertSameOrigin(ours, theirs);
    assertThat(ours.user()).isEqualTo(theirs.getPayload().getUser().getId());
    assertThat(ours.trigger()).isEqualTo(theirs.getPayload().getTriggerId());
    assertThat(ours.viewId()).isEqualTo(theirs.getPayload().getView().getId());
    assertThat(ours.metadata()).contains(SlackMetadata.opening("answer:1", "C1", null));
    assertThat(ours.view()).isEqualTo(theirs.getPayload().getView());
    assertThat(ours.values()).isEqualTo(texts(theirs.getPayload().getView().getState()));
  }

  private static Map<String, String> texts(ViewState state) {
    Map<String, String> texts = new HashMap<>();
    if (state != null) {
      state
          .getValues()
          .forEach(
              (block, elements) ->
                  SlackFields.field(block)
                      .ifPresent(
                          field ->
                              elements
                                  .values()
                                  .forEach(value -> texts.put(field, value.getValue()))));
    }
    return texts;
  }

  private static void assertSameOrigin(Request<?> ours, Request<?> theirs) {
    assertThat(ours.getRequestType()).isEqualTo(theirs.getRequestType());
    assertThat(ours.getContext().getTeamId()).isEqualTo(theirs.getContext().getTeamId());
    assertThat(ours.getContext().getEnterpriseId())
        .isEqualTo(theirs.getContext().getEnterpriseId());
    assertThat(ours.getContext().getRequestUserId())
        .isEqualTo(theirs.getContext().getRequestUserId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"type\":\"event_callback\"}",
        "ssl_check=1&token=x",
        "payload=%7B%22type%22%3A%22block_actions%22%7D"
      })
  void everythingElse_isLeftToBolt(String body) {
    assertThat(OftenSent.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"command=%", "command=%2", "command=%zz", "command=%2&text=x", "payload=%7B%7B"})
  void rubbish_isRefused(String body) {
    assertThatIllegalArgumentException().isThrownBy(() -> ours(body)).withNoCause();
  }

  private static Request<?> ours(String body) {
    return OftenSent.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private Request<?> bolt(String body) {
    return bolt.parse(
        HttpRequest.builder().requestBody(body).headers(new RequestHeaders(Map.of())).build());
  }

  private static ObjectNode fixture() throws Exception {
    try (InputStream in = SlackStandIn.class.getResourceAsStream("view_submission.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) JSON.readTree(json.replace("\"went-well\"", "\"0-1:went-well\""));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
