package no.praksis.bot.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The bot for chat platforms. Their adapters are not here yet, and it says so. */
@Command(
    name = "serve",
    description = "The bot for Slack and Teams. Not in this version yet.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new ConfigurationProblem(
        "This version talks in the playground only; Slack and Teams are being built."
            + " Run ./praksis to try it.");
  }
}
