package no.praksis.bot.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Starts the server as {@code serve} does, for tests of other packages. */
public final class Served {
  private Served() {}

  /**
   * Opens it.
   *
   * @param environment what the environment variables say
   * @param data the folder of the data
   * @param start where practice time begins
   */
  public static ServeHost open(Map<String, String> environment, Path data, Instant start) {
    return ServeHost.open(SettingsReader.serve(environment, data), start);
  }

  /** What it remembers. */
  public static Ports ports(ServeHost host) {
    return host.program().ports();
  }
}
