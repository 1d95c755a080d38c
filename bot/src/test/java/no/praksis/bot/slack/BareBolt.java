package no.praksis.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.standin.slack.SlackStandIn;

/** Bolt as its own documentation has it: its signature check, one command, an acknowledgement. */
final class BareBolt {
  private final App app;
  private final SlackRequestParser parser;

  BareBolt(SlackCrowd crowd) {
    AppConfig config =
        AppConfig.builder()
            .slack(SlackApi.slack(crowd.apiUrl()))
            .signingSecret(SlackStandIn.SIGNING_SECRET)
            .singleTeamBotToken(crowd.botToken())
            .build();
    config.setAuthTestCacheEnabled(true);
    app = new App(config);
    app.command("/praksis", (request, context) -> context.ack());
    parser = new SlackRequestParser(config);
  }

  void mount(JavalinConfig config) {
    config.routes.post("/slack/events", this::answer);
  }

  private void answer(Context ctx) throws Exception {
    Map<String, List<String>> headers =
        ctx.headerMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    Response response =
        app.run(
            parser.parse(
                HttpRequest.builder()
                    .requestUri(ctx.path())
                    .queryString(ctx.queryParamMap())
                    .requestBody(ctx.body())
                    .headers(new RequestHeaders(headers))
                    .remoteAddress(ctx.ip())
                    .build()));
    ctx.status(response.getStatusCode());
    ctx.contentType(response.getContentType());
    ctx.result(response.getBody() == null ? "" : response.getBody());
  }
}
