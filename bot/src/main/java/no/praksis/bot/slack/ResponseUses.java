package no.praksis.bot.slack;

import java.util.Map;
import no.praksis.bot.adapter.LatestEntries;

/**
 * How often each response_url has been used. Slack takes five answers by it (<a
 * href="https://docs.slack.dev/interactivity/handling-user-interaction">Handling user
 * interaction</a>). Safe for use by many threads.
 */
final class ResponseUses {
  private static final int EACH = 5;
  private static final int MOST = 10_000;

  private final Map<String, Integer> uses = new LatestEntries<>(MOST);

  /** Whether it can be used once more; that is counted. */
  synchronized boolean take(String url) {
    return uses.merge(url, 1, Integer::sum) <= EACH;
  }
}
