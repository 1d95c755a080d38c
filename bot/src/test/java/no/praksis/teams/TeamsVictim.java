package no.praksis.teams;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import no.praksis.bot.app.ServeHost;
import no.praksis.bot.app.Served;

/** The server as a process of its own, that can be killed. Ends when its input does. */
final class TeamsVictim {
  private TeamsVictim() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    ServeHost host = Served.open(environment, Path.of(args[0]), Instant.parse(args[1]));
    System.out.println("listening on " + host.port());
    while (System.in.read() >= 0) {
      continue;
    }
    host.close();
    System.exit(0);
  }
}
