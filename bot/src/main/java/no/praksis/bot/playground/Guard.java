package no.praksis.bot.playground;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request to the playground passes. The page trusts whoever can reach it, so nobody but
 * programs on this machine may: a Host that isn't a name of this machine is another site's name
 * pointed at it, and an Origin that isn't the page itself is another site's page.
 */
final class Guard {
  static final int MOST_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Guard() {}

  /** The handler behind all checks; whatever goes wrong is answered with a sentence. */
  static Handler guarded(Handler handler) {
    return ctx -> {
      secure(ctx);
      try {
        admit(ctx);
        handler.handle(ctx);
      } catch (Refusal refusal) {
        refuse(ctx, refusal.status(), refusal.sentence());
      } catch (StorageUnavailable e) {
        LOG.warn("storage unavailable {}", Fault.of(e));
        refuse(ctx, 503, "Nothing could be kept just now. Please try again.");
      } catch (RuntimeException e) {
        LOG.error("request failed {}", Fault.of(e));
        refuse(ctx, 500, "Something went wrong here. It is in the log.");
      }
    };
  }

  /**
   * The body, when it is no longer than 1 MiB.
   *
   * @throws Refusal otherwise
   */
  static byte[] body(Context ctx) {
    try (InputStream in = ctx.req().getInputStream()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new Refusal(413, "That is more than 1 MiB.");
      }
      return body;
    } catch (IOException e) {
      throw new Refusal(400, "The request ended too soon.", e);
    }
  }

  private static void secure(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }

  private static void admit(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !THIS_MACHINE.contains(nameOf(host))) {
      throw new Refusal(403, "The playground answers only to names of this machine.");
    }
    if (!sameOrigin(ctx.header("Origin"), host)) {
      throw new Refusal(403, "The playground answers only to its own page.");
    }
    if (ctx.req().getContentLengthLong() > MOST_BYTES) {
      throw new Refusal(413, "That is more than 1 MiB.");
    }
  }

  private static boolean sameOrigin(@Nullable String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      URI uri = URI.create(origin);
      return "http".equals(uri.getScheme()) && host.equalsIgnoreCase(uri.getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String nameOf(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int bracket = name.indexOf(']');
    int colon = name.indexOf(':', Math.max(bracket, 0));
    return colon < 0 ? name : name.substring(0, colon);
  }

  private static void refuse(Context ctx, int status, String sentence) {
    ctx.status(status)
        .contentType("application/json; charset=utf-8")
        .result(ViewJson.write(Map.of("error", sentence)));
  }
}
