package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TeamsKeysTest {
  private static final String MODULUS =
      "sXchTLJH1cs2LsKDAsYDM9Gw1jbcqpGxsI6DGSYNtnuqMzbXvV2vJHZbC6Yf2QyNnGE4hBhVZzMzYqMvHhq6mQ";

  private final AtomicInteger fetches = new AtomicInteger();
  private volatile boolean away;
  private volatile String kid = "one";
  private volatile String beside = "";
  private volatile String padding = "";
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private Javalin server;
  private TeamsKeys keys;

  @BeforeEach
  void open() {
    server =
        Javalin.create(
                config -> {
                  config.routes.get(
                      "/metadata",
                      ctx -> {
                        fetches.incrementAndGet();
                        ctx.status(away ? 503 : 200)
                            .result("{\"jwks_uri\":\"" + address("/keys") + "\"}");
                      });
                  config.routes.get(
                      "/keys",
                      ctx ->
                          ctx.result(
                              "{"
                                  + padding
                                  + "\"keys\":["
                                  + beside
                                  + "{\"kty\":\""
                                  + (kid.isEmpty() ? "EC" : "RSA")
                                  + "\",\"kid\":\""
                                  + kid
                                  + "\",\"e\":\"AQAB\",\"n\":\""
                                  + MODULUS
                                  + "\"}]}"));
                })
            .start("127.0.0.1", 0);
    keys = new TeamsKeys(URI.create(address("/metadata")), () -> now, Runnable::run);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void key_isFetchedOnceADay() {
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(fetches).hasValue(1);
    now = now.plus(Duration.ofDays(1));
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void keyWithoutEndorsements_endorsesNothing() {
    assertThat(keys.getKey("one").endorsements).isEmpty();
  }

  @Test
  void newKey_isFetchedAtOnce_andInventedOnesCostLittle() {
    assertThat(keys.getKey("one")).isNotNull();
    kid = "two";
    assertThat(keys.getKey("two")).isNotNull();
    for (int i = 0; i < 50; i++) {
      assertThat(keys.getKey("invented-" + i)).isNull();
    }
    assertThat(fetches).hasValue(2);
    assertThat(keys.getKey(null)).isNull();
  }

  @Test
  void whileTheAddressIsAway_knownKeysHoldForAFewDays() {
    assertThat(keys.getKey("one")).isNotNull();
    away = true;
    now = now.plus(Duration.ofDays(2));
    assertThat(keys.getKey("one")).isNotNull();
    now = now.plus(Duration.ofDays(1));
    assertThat(keys.getKey("one")).isNull();
    away = false;
    now = now.plus(Duration.ofSeconds(10));
    assertThat(keys.getKey("one")).isNotNull();
  }

  @Test
  void oddKey_spoilsNoOther() {
    beside = "{\"kty\":\"RSA\",\"kid\":\"odd\",\"e\":\"AQAB\",\"n\":\"*\"},";
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(keys.getKey("odd")).isNull();
  }

  @Test
  void whileNoKeyIsPublished_knownOnesHold() {
    assertThat(keys.getKey("one")).isNotNull();
    kid = "";
    now = now.plus(Duration.ofDays(1));
    assertThat(keys.getKey("one")).isNotNull();
    assertThat(keys.getKey("one")).isNotNull();
  }

  @Test
  void whatIsTooLong_isNotRead() {
    padding = "\"x\":\"" + "x".repeat(1 << 20) + "\",";
    assertThat(keys.getKey("one")).isNull();
  }

  @Test
  void whileTheAddressIsAway_itIsAskedSeldom() {
    away = true;
    for (int i = 0; i < 50; i++) {
      assertThat(keys.getKey("one")).isNull();
    }
    assertThat(fetches).hasValue(1);
    away = false;
    now = now.plus(Duration.ofSeconds(10));
    assertThat(keys.getKey("one")).isNotNull();
  }
}
