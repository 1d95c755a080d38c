package no.praksis.bot.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Health, metrics, and whatever the platforms mount. */
final class HttpServer implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @param missing why requests can't be answered now, in a sentence; empty when they can
   * @param mount adds what the platforms answer
   */
  static HttpServer start(
      Settings settings,
      PrometheusMeterRegistry metrics,
      Times times,
      Supplier<Optional<String>> missing,
      Consumer<JavalinConfig> mount) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.routes.get("/health/live", ctx -> text(ctx, "alive\n"));
              config.routes.get("/health/ready", ctx -> ready(ctx, missing, times));
              config.routes.get("/metrics", ctx -> metrics(ctx, metrics));
              config.routes.exception(Exception.class, HttpServer::failed);
              mount.accept(config);
            });
    javalin.start(settings.bind(), settings.port());
    return new HttpServer(javalin);
  }

  /** The two clocks, for what {@code /health/ready} says about them. */
  record Times(Clock practice, Ticker real) {
    Duration ahead() {
      return Duration.between(real.now(), practice.instant()).truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** For a server that is ready or not, with nothing else to say about it. */
  static Supplier<Optional<String>> unless(BooleanSupplier ready) {
    return () ->
        ready.getAsBoolean() ? Optional.empty() : Optional.of("It is starting or stopping.");
  }

  private static void text(Context ctx, String text) {
    ctx.contentType(TEXT).result(text);
  }

  private static void ready(Context ctx, Supplier<Optional<String>> missing, Times times) {
    Optional<String> reason = missing.get();
    if (reason.isPresent()) {
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
      text(ctx, "not ready\n" + reason.get() + "\n");
      return;
    }
    Duration ahead = times.ahead();
    String moved =
        ahead.abs().compareTo(Duration.ofSeconds(1)) > 0
            ? "practice time " + times.practice().instant() + ", moved by " + ahead + "\n"
            : "";
    text(ctx, "ready\n" + moved);
  }

  private static void metrics(Context ctx, PrometheusMeterRegistry metrics) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
  }

  private static void failed(Exception e, Context ctx) {
    LOG.error("request failed path={} {}", ctx.path(), Fault.of(e));
    ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
    text(ctx, "Something went wrong here.\n");
  }

  int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
