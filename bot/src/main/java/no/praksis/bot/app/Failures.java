package no.praksis.bot.app;

import java.io.PrintWriter;
import java.net.BindException;
import no.praksis.bot.slack.SlackRefusal;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.storage.DatabaseInUse;
import no.praksis.storage.DatabaseTooNew;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong and what to do; the whole story only for what is unexpected. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (e) {
      case ConfigurationProblem problem -> {
        err.println(problem.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case SlackRefusal refusal -> {
        err.println(refusal.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case DatabaseInUse inUse -> err.println(inUse.getMessage());
      case DatabaseTooNew tooNew -> err.println(tooNew.getMessage());
      case StorageUnavailable unavailable -> err.println(unavailable.getMessage());
      default -> {
        if (isPortTaken(e)) {
          err.println(
              "The port is taken by another program. Choose another one with PRAKSIS_PORT, or --port for the"
                  + " playground.");
        } else {
          LoggerFactory.getLogger(Failures.class).error("praksis stopped", e);
          err.println("Praksis stopped: " + e);
        }
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isPortTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
