package no.praksis.bot.slack;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How Praksis is connected to Slack. No value of it is ever logged.
 *
 * @param apiUrl where Slack's Web API is, with a slash at the end
 * @param publicUrl where Slack reaches this program; null where nothing needs to
 */
public record SlackSettings(Connection connection, URI apiUrl, @Nullable URI publicUrl) {
  public static final URI API = URI.create("https://slack.com/api/");

  /** By which way, for which workspaces. */
  public sealed interface Connection {}

  /** One workspace; Praksis opens the connection, so that nothing of it must be reachable. */
  public record SocketMode(String botToken, String appToken) implements Connection {
    @Override
    public String toString() {
      return "SocketMode";
    }
  }

  /** One workspace; Slack sends signed requests. */
  public record Http(String botToken, String signingSecret) implements Connection {
    @Override
    public String toString() {
      return "Http";
    }
  }

  /**
   * Many workspaces, each installed by its own people; Slack sends signed requests.
   *
   * @param secretKey encrypts the tokens at rest
   * @param formerSecretKey encrypted them until now; null when the key has not changed
   * @param reads whether it asks for the scopes to read the channels that Praksis is in
   */
  public record OAuth(
      String clientId,
      String clientSecret,
      String signingSecret,
      String secretKey,
      @Nullable String formerSecretKey,
      boolean reads)
      implements Connection {
    public OAuth(String clientId, String clientSecret, String signingSecret, String secretKey) {
      this(clientId, clientSecret, signingSecret, secretKey, null, true);
    }

    @Override
    public String toString() {
      return "OAuth";
    }
  }
}
