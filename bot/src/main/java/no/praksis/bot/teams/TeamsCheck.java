package no.praksis.bot.teams;

import java.io.IOException;
import java.util.List;
import no.praksis.practice.delivery.Ticker;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks Microsoft whether it takes what is configured. */
public final class TeamsCheck {
  private static final int WRONG_SECRET = 7000215;
  private static final int SECRET_OUT_OF_DATE = 7000222;
  private static final int UNKNOWN_APP = 700016;
  private static final int UNKNOWN_TENANT = 90002;

  private final TeamsSettings settings;
  private final Ticker ticker;

  /**
   * A check that has asked nobody yet.
   *
   * @param ticker real time
   */
  public TeamsCheck(TeamsSettings settings, Ticker ticker) {
    this.settings = settings;
    this.ticker = ticker;
  }

  /** What was looked at, in a line that shows no secret. */
  public record Finding(boolean fine, String line) {}

  /** A finding for each thing that can be asked about. */
  public List<Finding> findings() {
    TeamsSettings.Credentials credentials = settings.credentials();
    if (credentials == null) {
      return List.of(new Finding(true, "local emulator: no token is asked for, and none checked"));
    }
    OkHttpClient client = TeamsHttp.client();
    try {
      TeamsLogin login = new TeamsLogin(client, settings.login(), credentials, ticker);
      return List.of(token(login, credentials), keys(client));
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private static Finding token(TeamsLogin login, TeamsSettings.Credentials credentials) {
    return switch (login.token()) {
      case TeamsLogin.Token.Valid valid ->
          new Finding(true, "token: given to " + credentials.appId());
      case TeamsLogin.Token.None(boolean passing, int code) ->
          new Finding(
              false,
              passing
                  ? "token: the login service did not answer; check the network, a proxy, and"
                      + " MICROSOFT_LOGIN_URL"
                  : "token: refused" + number(code) + ". " + remedy(code));
    };
  }

  private static String remedy(int code) {
    return switch (code) {
      case WRONG_SECRET ->
          "MICROSOFT_APP_PASSWORD is not the secret's value; its id stands beside it and is no use."
              + " Make a new one at Certificates & secrets";
      case SECRET_OUT_OF_DATE ->
          "The secret is out of date. Make a new one at Certificates & secrets, and set"
              + " MICROSOFT_APP_PASSWORD to its value";
      case UNKNOWN_APP ->
          "The tenant knows no such app. See that MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID are"
              + " those of the registration's Overview";
      case UNKNOWN_TENANT ->
          "There is no such tenant. See that MICROSOFT_APP_TENANT_ID is the directory (tenant) id"
              + " of the registration's Overview";
      default ->
          "See that MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID and MICROSOFT_APP_PASSWORD are those"
              + " of one registration";
    };
  }

  /** What Microsoft's own pages explain; what we say about it may be out of date one day. */
  private static String number(int code) {
    return code == 0 ? "" : " (AADSTS" + code + ")";
  }

  /** With these keys Teams signs what it sends. */
  private Finding keys(OkHttpClient client) {
    Request request = new Request.Builder().url(settings.openIdMetadata().toString()).build();
    try (Response response = client.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Finding(true, "keys: found")
          : away("status " + response.code());
    } catch (IOException e) {
      return away("no answer");
    }
  }

  private static Finding away(String why) {
    return new Finding(
        false,
        "keys: Microsoft's are not to be had ("
            + why
            + "), so nothing that comes from Teams can be checked. See to the network, a proxy, and"
            + " MICROSOFT_OPENID_METADATA_URL");
  }
}
