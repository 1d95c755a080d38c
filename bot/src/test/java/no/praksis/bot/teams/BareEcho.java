package no.praksis.bot.teams;

import com.microsoft.bot.builder.ActivityHandler;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.MessageFactory;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.Authenticator;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * The echo bot of Microsoft's samples: the SDK's own adapter with its check of tokens, a handler
 * that says back what it hears, and the SDK's own client that posts it.
 */
@SuppressWarnings("deprecation") // as all of the SDK's own bots are
final class BareEcho extends ActivityHandler {
  private static final JacksonAdapter JSON = new JacksonAdapter();

  private final BotFrameworkAdapter adapter;

  BareEcho(TeamsCrowd crowd) {
    ChannelValidation.setOpenIdMetaDataUrl(crowd.openIdMetadata().toString());
    TeamsSettings.Credentials credentials = crowd.credentials();
    AppCredentials own = new Own(crowd);
    adapter =
        new BotFrameworkAdapter(
            new SimpleCredentialProvider(credentials.appId(), credentials.password())) {
          @Override
          protected CompletableFuture<AppCredentials> buildAppCredentials(
              String appId, String scope) {
            return CompletableFuture.completedFuture(own);
          }
        };
  }

  /**
   * The app's token, asked for once. Microsoft's own library takes login services only by https.
   */
  private static final class Own extends AppCredentials {
    private final TeamsLogin login;

    Own(TeamsCrowd crowd) {
      super(crowd.credentials().tenant());
      setAppId(crowd.credentials().appId());
      login =
          new TeamsLogin(
              TeamsHttp.client(), crowd.login(), crowd.credentials(), Clock.systemUTC()::instant);
    }

    @Override
    public CompletableFuture<String> getToken() {
      return login.token() instanceof TeamsLogin.Token.Valid(String token)
          ? CompletableFuture.completedFuture(token)
          : CompletableFuture.failedFuture(new IOException("no token"));
    }

    @Override
    protected Authenticator buildAuthenticator() {
      throw new IllegalStateException("there is a token");
    }
  }

  void mount(JavalinConfig config) {
    config.routes.post(TeamsRequests.MESSAGES, this::answer);
  }

  private void answer(Context ctx) throws IOException {
    Activity activity = JSON.deserialize(ctx.body(), Activity.class);
    InvokeResponse unused =
        adapter.processActivity(ctx.header("Authorization"), activity, this::onTurn).join();
    ctx.status(HttpStatus.OK);
  }

  @Override
  protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
    return turn.sendActivity(MessageFactory.text("Echo: " + turn.getActivity().getText()))
        .thenApply(sent -> null);
  }
}
