package no.praksis.bot.slack;

import java.util.Optional;
import no.praksis.practice.id.WorkspaceId;

/** The bot tokens of the workspaces that Praksis is installed in. */
interface SlackTokens {
  /**
   * The token to speak with now, renewed where it was about to expire; empty when Praksis is not
   * installed there any more.
   */
  Optional<String> of(WorkspaceId workspace);

  /** Slack has said that the token is no good any more. */
  void refused(WorkspaceId workspace, String token);
}
