package no.praksis.bot.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The states that tie an installation's end to its beginning, in the same browser (a cookie), once,
 * and within ten minutes of real time. A state carries its own end, sealed, so that beginning an
 * installation writes nothing; only used ones are remembered, until they would have expired.
 */
final class InstallStates implements OAuthStateService {
  static final String USED = "used-install-states";

  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final String PLACE = "install-state";

  /** What is random in a state, and enough to know it by. */
  private static final int NONCE_LETTERS = 16;

  private final SlackBooks books;
  private final TokenCipher cipher;

  InstallStates(SlackBooks books, TokenCipher cipher) {
    this.books = books;
    this.cipher = cipher;
  }

  @Override
  public String generateNewStateValue() {
    return cipher.encrypt(books.ticker().now().plus(LASTS).toString(), PLACE);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public String issueNewState(Request request, Response response) {
    String state = generateNewStateValue();
    String cookie =
        "%s=%s; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=%d"
            .formatted(getSessionCookieName(), state, LASTS.toSeconds());
    response.getHeaders().put("Set-Cookie", List.of(cookie));
    return state;
  }

  @Override
  public String getSessionCookieName() {
    return "praksis-install";
  }

  /** Bolt's own fails on a cookie that somebody has emptied. */
  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public @Nullable String extractStateFromSession(Request request) {
    String begin = getSessionCookieName() + "=";
    List<String> cookies = request.getHeaders().getMultipleValues("Cookie");
    return (cookies == null ? List.<String>of() : cookies)
        .stream()
            .flatMap(line -> Stream.of(line.split(";")))
            .map(String::strip)
            .filter(cookie -> cookie.startsWith(begin))
            .map(cookie -> cookie.substring(begin.length()))
            .findFirst()
            .orElse(null);
  }

  @Override
  public long getExpirationInSeconds() {
    return LASTS.toSeconds();
  }

  @Override
  public void addNewStateToDatastore(String state) {}

  /** Whether it is valid, and from now on used; asking twice at once succeeds once. */
  @Override
  public boolean isAvailableInDatabase(String state) {
    Instant now = books.ticker().now();
    return cipher
        .decrypt(state, PLACE)
        .map(Instant::parse)
        .filter(now::isBefore)
        .map(end -> use(state, end, now))
        .orElse(false);
  }

  private boolean use(String state, Instant end, Instant now) {
    String nonce = state.substring(0, NONCE_LETTERS);
    return books.write(
        () -> {
          for (Map.Entry<String, String> used : books.all(USED).entrySet()) {
            if (!now.isBefore(Instant.parse(used.getValue()))) {
              books.remove(USED, used.getKey());
            }
          }
          if (books.get(USED, nonce).isPresent()) {
            return false;
          }
          books.put(USED, nonce, end.toString());
          return true;
        });
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void consume(Request request, Response response) {
    String cookie = getSessionCookieName() + "=; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=0";
    response.getHeaders().put("Set-Cookie", List.of(cookie));
  }

  @Override
  public void deleteStateFromDatastore(String state) {}
}
