package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The server with nothing of Praksis behind it, to be compared with. */
public final class BareServer implements AutoCloseable {
  private final HttpServer server;

  private BareServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens as {@code serve} does.
   *
   * @param environment what the environment variables say
   */
  public static BareServer start(
      Map<String, String> environment, Path data, Consumer<JavalinConfig> mount) {
    return new BareServer(
        HttpServer.start(
            SettingsReader.serve(environment, data),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new HttpServer.Times(Clock.systemUTC(), new SystemTicker()),
            Optional::empty,
            config -> {
              config.concurrency.useVirtualThreads = true;
              mount.accept(config);
            }));
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
