package no.praksis.bot.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import no.praksis.bot.files.KeptFile;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;

/** Brings the bytes of a file to the address that Slack has named for it. */
final class SlackUpload {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int OK = 200;

  /** Slack's own limit. */
  private static final int LONGEST_ALT = 1_000;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /** What an alternative text may be. */
  static String alt(String text) {
    return text.length() <= LONGEST_ALT ? text : text.substring(0, LONGEST_ALT - 1) + "…";
  }

  /** Why it is not there; empty when it is. */
  Optional<DeliveryResult> send(URI address, KeptFile file) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file.bytes()))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK
          ? Optional.empty()
          : failed(Reason.PLATFORM_FAILED);
    } catch (IOException e) {
      return failed(Reason.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Reason.TIMED_OUT);
    }
  }

  private static Optional<DeliveryResult> failed(Reason reason) {
    return Optional.of(new RetryAfter(Duration.ZERO, reason));
  }
}
