package no.praksis.bot.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import no.praksis.practice.delivery.Ticker;
import picocli.CommandLine;

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

  /**
   * The same, with a real time that can be moved.
   *
   * @param real what is shown as real time
   */
  public static ServeHost open(
      Map<String, String> environment, Path data, Instant start, Ticker real) {
    return ServeHost.open(SettingsReader.serve(environment, data), start, real);
  }

  /** What the program prints when it is called so. */
  public static String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
    if (line.execute(arguments) != 0) {
      throw new AssertionError("failed: " + out);
    }
    return out.toString();
  }

  /**
   * Whether the program can be called so; it is not.
   *
   * @throws CommandLine.ParameterException when it can't
   */
  public static void understands(String... arguments) {
    var unused = Main.commandLine().parseArgs(arguments);
  }

  /** What it remembers. */
  public static Ports ports(ServeHost host) {
    return host.program().ports();
  }
}
