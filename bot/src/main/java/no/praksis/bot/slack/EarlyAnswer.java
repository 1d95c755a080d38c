package no.praksis.bot.slack;

import com.slack.api.bolt.response.Response;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers Slack from beside while a request is still being handled. Bolt lets nothing through to a
 * handler but its own request, so the thread that handles a request knows where to.
 */
final class EarlyAnswer {
  private static final ThreadLocal<@Nullable EarlyAnswer> CURRENT = new ThreadLocal<>();

  private final Consumer<Response> line;
  private volatile boolean given;

  /**
   * Not given yet.
   *
   * @param line takes one answer, from any thread, and brings it to Slack before it returns
   */
  EarlyAnswer(Consumer<Response> line) {
    this.line = line;
  }

  /** That of the request that this thread is handling. */
  static EarlyAnswer current() {
    return Objects.requireNonNull(CURRENT.get(), "no request is being handled");
  }

  /** Handles a request with it. */
  <T> T during(Callable<T> handling) throws Exception {
    CURRENT.set(this);
    try {
      return handling.call();
    } finally {
      CURRENT.remove();
    }
  }

  void give(Response response) {
    given = true;
    line.accept(response);
  }

  /** Whether nobody waits for the answer that comes at the end. */
  boolean isGiven() {
    return given;
  }
}
