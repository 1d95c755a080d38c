package no.praksis.bot.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.slack.SlackSettings;
import no.praksis.bot.teams.TeamsSettings;
import org.jspecify.annotations.Nullable;

/** The ways of being connected to chat platforms, in words. */
final class Ways {
  private Ways() {}

  /** A line for each platform that is configured, which goes on after “Praksis serves”. */
  static List<String> of(Settings settings) {
    List<String> ways = new ArrayList<>();
    SlackSettings slack = settings.slack();
    if (slack != null) {
      ways.add("Slack " + of(slack));
    }
    TeamsSettings teams = settings.teams();
    if (teams != null) {
      ways.add("Teams " + of(teams));
    }
    return ways;
  }

  private static String of(SlackSettings settings) {
    return switch (settings.connection()) {
      case SlackSettings.SocketMode socket -> "through Socket Mode, in one workspace";
      case SlackSettings.Http http -> "over HTTP at /slack/events, in one workspace";
      case SlackSettings.OAuth oauth ->
          "over HTTP, in many workspaces; install it at " + settings.publicUrl() + "/slack/install";
    };
  }

  private static String of(TeamsSettings settings) {
    @Nullable URI publicUrl = settings.publicUrl();
    return settings.credentials() == null
        ? "in a local emulator, and checks nobody"
        : "over HTTP at " + (publicUrl == null ? "" : publicUrl) + "/api/messages, in one tenant";
  }
}
