package no.praksis.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's HTTP requests as Bolt's, and Bolt's responses as HTTP. */
final class SlackRequests {
  static final String EVENTS = "/slack/events";
  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";

  private static final Logger LOG = LoggerFactory.getLogger(SlackRequests.class);
  private static final int MOST_BYTES = 1 << 20;
  private static final int LONGEST_CHECK = 200;

  /**
   * See <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">implementing
   * slash commands</a>, on ssl_check.
   */
  private static final Pattern CERTIFICATE_CHECK =
      Pattern.compile("(token=[\\w.-]*&)?ssl_check=1(&token=[\\w.-]*)?");

  private final App app;
  private final SlackRequestParser parser;
  private final SlackSignatures signatures;

  SlackRequests(App app, SlackSignatures signatures) {
    this.app = app;
    this.signatures = signatures;
    parser = new SlackRequestParser(app.config());
  }

  void mount(JavalinConfig config) {
    config.routes.post(EVENTS, this::signed);
    if (app.config().isOAuthInstallPathEnabled()) {
      config.routes.get(INSTALL, ctx -> answer(ctx, parse(ctx, "")));
      config.routes.get(REDIRECT, ctx -> answer(ctx, parse(ctx, "")));
    }
  }

  private void signed(Context ctx) throws Exception {
    byte[] body = body(ctx);
    if (body.length > MOST_BYTES) {
      ctx.status(HttpStatus.CONTENT_TOO_LARGE);
    } else if (signatures.isSigned(
        body, ctx.header(SlackSignatures.TIMESTAMP), ctx.header(SlackSignatures.SIGNATURE))) {
      signed(ctx, body);
    } else if (isCertificateCheck(body)) {
      ctx.status(HttpStatus.OK);
    } else {
      ctx.status(HttpStatus.UNAUTHORIZED);
    }
  }

  /**
   * Slack looks now and then whether the certificate of an app for many workspaces is good, and
   * only wants an answer.
   */
  private static boolean isCertificateCheck(byte[] body) {
    return body.length <= LONGEST_CHECK
        && CERTIFICATE_CHECK.matcher(new String(body, StandardCharsets.UTF_8)).matches();
  }

  /** One byte more than is allowed, when there is more. */
  private static byte[] body(Context ctx) throws IOException {
    int length = ctx.contentLength();
    try (InputStream body = ctx.bodyInputStream()) {
      return body.readNBytes(length < 0 ? MOST_BYTES + 1 : Math.min(length, MOST_BYTES + 1));
    }
  }

  private void signed(Context ctx, byte[] body) throws Exception {
    Request<?> often = often(body);
    answer(ctx, often == null ? parse(ctx, new String(body, StandardCharsets.UTF_8)) : often);
  }

  private static @Nullable Request<?> often(byte[] body) {
    try {
      return OftenSent.read(body).orElse(null);
    } catch (IllegalArgumentException nothingOfSlacks) {
      return null;
    }
  }

  private void answer(Context ctx, @Nullable Request<?> request) throws Exception {
    if (request == null) {
      LOG.info("Slack sent something unknown path={}", ctx.path());
      ctx.status(HttpStatus.NOT_FOUND);
    } else {
      EarlyAnswer early = new EarlyAnswer(response -> answerNow(response, ctx.res()));
      Response response = early.during(() -> app.run(request));
      if (!early.isGiven()) {
        answer(response, ctx.res());
      }
    }
  }

  /** Slack can't ask anything else over this connection until the request is handled. */
  private static void answerNow(Response response, HttpServletResponse http) {
    http.setHeader(Header.CONNECTION, "close");
    try {
      answer(response, http);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Response response, HttpServletResponse http) throws IOException {
    String body = Objects.requireNonNullElse(response.getBody(), "");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.setStatus(response.getStatusCode());
    response
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> http.addHeader(name, value)));
    if (response.getContentType() != null) {
      http.setContentType(response.getContentType());
    }
    http.setContentLength(bytes.length);
    try (OutputStream out = http.getOutputStream()) {
      out.write(bytes);
    }
  }

  private @Nullable Request<?> parse(Context ctx, String body) {
    Map<String, List<String>> headers =
        ctx.headerMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    HttpRequest request =
        HttpRequest.builder()
            .requestUri(ctx.path())
            .queryString(ctx.queryParamMap())
            .requestBody(body)
            .headers(new RequestHeaders(headers))
            .remoteAddress(ctx.ip())
            .build();
    try {
      return parser.parse(request);
    } catch (RuntimeException nothingOfSlacks) {
      return null; // its message may hold what people wrote
    }
  }
}
