package no.praksis.bot.teams;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How Praksis is connected to Teams.
 *
 * @param credentials null for a local emulator, that brings no tokens and wants none
 * @param publicUrl where this program is reached from elsewhere, without a slash at the end; null
 *     when it isn't, and pictures are shown as words
 * @param zone of people of whom Teams names none
 */
public record TeamsSettings(
    @Nullable Credentials credentials,
    URI openIdMetadata,
    URI login,
    @Nullable URI publicUrl,
    ZoneId zone) {
  public static final URI OPEN_ID_METADATA =
      URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");
  public static final URI LOGIN = URI.create("https://login.microsoftonline.com/");

  /**
   * The app's registration in Entra, for one tenant.
   *
   * @param password a secret; never shown
   */
  public record Credentials(String appId, String password, String tenant) {
    @Override
    public String toString() {
      return "Credentials[" + appId + ", " + tenant + "]";
    }
  }
}
