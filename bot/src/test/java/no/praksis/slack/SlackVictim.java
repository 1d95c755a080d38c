package no.praksis.slack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;

/**
 * The server as a process of its own, that can be killed. Ends when its input does. Is given the
 * folder of its data, where practice time begins, and how far its real time is ahead.
 */
final class SlackVictim {
  private SlackVictim() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    MovableClock real = MovableClock.now();
    real.moveTo(real.instant().plus(args.length > 2 ? Duration.parse(args[2]) : Duration.ZERO));
    ServeHost host =
        Served.open(environment, Path.of(args[0]), Instant.parse(args[1]), real::instant);
    while (System.in.read() >= 0) {
      continue;
    }
    host.close();
    System.exit(0);
  }
}
