package no.praksis.bot.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bot for chat platforms, by what is configured. */
@Command(
    name = "serve",
    description =
        "The bot for Slack and Teams, by what is configured (docs/slack.md, docs/teams.md).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Mixin private DataFolder data = new DataFolder();

  @Option(
      names = "--now",
      description = "Where practice time begins, such as 2026-12-04T09:00:00+01:00.")
  private @Nullable String now;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = SettingsReader.serve(System.getenv(), data.path());
    ServeHost host = ServeHost.open(settings, Now.read(now));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  host.close();
                  stopped.countDown();
                },
                "closing"));
    PrintWriter out = spec.commandLine().getOut();
    Ways.of(settings).forEach(way -> out.println("Praksis serves " + way + "."));
    out.println("Health: http://localhost:" + host.port() + "/health/ready. Stop with Ctrl-C.");
    host.missing().ifPresent(reason -> out.println("Not ready yet. " + reason));
    out.flush();
    stopped.await();
    return 0;
  }
}
