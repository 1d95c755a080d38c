package no.praksis.bot.slack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Praksis is installed, with the tokens of there. Safe for use by many threads. */
interface SlackInstallations extends SlackTokens, AutoCloseable {
  /**
   * The installation that serves a workspace, its own or that of its whole enterprise; asks nobody.
   *
   * @param enterprise as a request of Slack names it, null when it names none
   * @param team as a request of Slack names it
   */
  Optional<SlackInstallation> find(@Nullable String enterprise, @Nullable String team);

  /** All of them now. */
  List<SlackInstallation> all();

  /** Why Praksis can't work in Slack yet, for {@code /health/ready}; empty when it can. */
  Optional<String> missing();

  /** Slack has said that Praksis was taken out there: its token is forgotten. */
  void uninstalled(@Nullable String enterprise, @Nullable String team);

  /**
   * Tells from now on what comes and goes, and at once what is there; called once, when everything
   * that listens is there.
   */
  void start(Listener listener);

  /** Learns where Praksis comes and goes. */
  interface Listener {
    /**
     * Praksis is in this workspace from now on, or again; also called for what is known at start.
     */
    void installed(SlackInstallation installation);

    /** Praksis is out of the workspace, or of all of the enterprise; its token is gone. */
    void uninstalled(SlackInstallation installation);
  }

  @Override
  void close();
}
