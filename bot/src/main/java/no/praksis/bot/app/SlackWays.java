package no.praksis.bot.app;

import no.praksis.bot.slack.SlackSettings;

/** The ways of being connected to Slack, in words. */
final class SlackWays {
  private SlackWays() {}

  /** Goes on after “Slack”. */
  static String of(SlackSettings settings) {
    return switch (settings.connection()) {
      case SlackSettings.SocketMode socket -> "through Socket Mode, in one workspace";
      case SlackSettings.Http http -> "over HTTP at /slack/events, in one workspace";
      case SlackSettings.OAuth oauth ->
          "over HTTP, in many workspaces; install it at " + settings.publicUrl() + "/slack/install";
    };
  }
}
