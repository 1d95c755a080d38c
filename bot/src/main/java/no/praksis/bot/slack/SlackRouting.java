package no.praksis.bot.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.response.Response;
import no.praksis.practice.id.WorkspaceId;

/**
 * Leads what comes in to whoever handles it. Bolt has a handler for each kind of event; one door
 * for all lets nothing that is subscribed to go unacknowledged.
 */
final class SlackRouting implements Middleware {
  private final SlackCommands commands;
  private final SlackPresses presses;
  private final SlackSubmissions submissions;
  private final SlackShortcuts shortcuts;
  private final SlackHappenings happenings;

  SlackRouting(
      SlackCommands commands,
      SlackPresses presses,
      SlackSubmissions submissions,
      SlackShortcuts shortcuts,
      SlackHappenings happenings) {
    this.commands = commands;
    this.presses = presses;
    this.submissions = submissions;
    this.shortcuts = shortcuts;
    this.happenings = happenings;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return switch (request) {
      case SlashCommandRequest command -> commands.run(command, workspace(command));
      case BlockActionRequest press -> presses.run(press, workspace(press));
      case SentForm form -> submissions.run(form, workspace(form));
      case GlobalShortcutRequest chosen -> shortcuts.run(chosen, workspace(chosen));
      case MessageShortcutRequest chosen -> shortcuts.run(chosen, workspace(chosen));
      case EventRequest event -> happenings.run(event, workspace(event));
      case ViewClosedRequest closed -> Response.ok();
      default -> chain.next(request);
    };
  }

  /** As the installation names it, which whoever let the request in has put into its context. */
  private static WorkspaceId workspace(Request<?> request) {
    Context context = request.getContext();
    return SlackIds.workspace(
        context.getEnterpriseId(), context.isEnterpriseInstall() ? null : context.getTeamId());
  }
}
