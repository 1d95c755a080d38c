package no.praksis.bot.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything local, no account anywhere: a demo group, and a page on which to play it. */
@Command(
    name = "playground",
    description = "Starts everything locally, with a demo group and a page to try it in.",
    mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Option(names = "--port", description = "The page's port; ${DEFAULT-VALUE} is PRAKSIS_PORT.")
  private @Nullable Integer port;

  @Mixin private DataFolder data = new DataFolder();

  @Option(
      names = "--now",
      description = "Where practice time begins, such as 2026-12-04T09:00:00+01:00.")
  private @Nullable String now;

  @Option(names = "--empty", description = "Without a group and its invented history.")
  private boolean empty;

  @Option(names = "--train", hidden = true, description = "Shows the page to itself, and stops.")
  private boolean train;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = SettingsReader.playground(System.getenv(), data.path());
    requireLoopback(settings.bind());
    if (port != null) {
      settings = settings.onPort(port);
    }
    PrintWriter out = spec.commandLine().getOut();
    CountDownLatch stopped = new CountDownLatch(1);
    PlaygroundHost host = PlaygroundHost.open(settings, Now.read(now), empty);
    Thread closing =
        new Thread(
            () -> {
              host.close();
              stopped.countDown();
            },
            "closing");
    Runtime.getRuntime().addShutdownHook(closing);
    out.println("Praksis is ready: " + host.url());
    out.println("Everything is kept in " + data.path().toAbsolutePath() + ". Stop with Ctrl-C.");
    out.flush();
    if (train) {
      visit(host.url());
    } else {
      stopped.await();
    }
    return 0;
  }

  private static void visit(String url) throws IOException {
    try (InputStream page = URI.create(url + "/").toURL().openStream()) {
      page.readAllBytes();
    }
  }

  private static void requireLoopback(String bind) {
    try {
      if (!InetAddress.getByName(bind).isLoopbackAddress()) {
        throw new ConfigurationProblem(
            "The playground has no passwords, so it listens on this machine only."
                + " Set PRAKSIS_BIND to 127.0.0.1, or leave it out.");
      }
    } catch (UnknownHostException e) {
      throw new ConfigurationProblem("PRAKSIS_BIND is “" + bind + "”, which is unknown.", e);
    }
  }
}
