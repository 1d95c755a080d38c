package no.praksis.bot.slack;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/** What is slow the first time is done once before Slack waits for it. */
final class WarmUp {
  private static final String COMMAND =
      "command=%2Fpraksis&text=help&team_id=T&user_id=U&channel_id=C&trigger_id=1.2.3";

  private WarmUp() {}

  /** Reads a command and writes an answer, in each language, for nobody. */
  static void run(AppConfig config) {
    @Nullable Request<?> unused =
        new SlackRequestParser(config)
            .parse(
                HttpRequest.builder()
                    .requestUri("")
                    .requestBody(COMMAND)
                    .headers(new RequestHeaders(Map.of()))
                    .build());
    for (Language language : Language.values()) {
      String answer =
          GsonFactory.createSnakeCase()
              .toJson(SlackEnclosures.words(SlackWords.wait(Texts.in(language))).blocks());
      if (answer.isEmpty()) {
        throw new IllegalStateException("an answer has no words");
      }
    }
  }
}
