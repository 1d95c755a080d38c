package no.praksis.bot.slack;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.view.Message;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how things stand after their forms have closed, a few at a time in each workspace,
 * and nobody while Slack asks for a pause there. Who sends the same form again before it was their
 * turn is told once, of how it stands then. Safe for use by many threads.
 */
final class SlackAfterwards {
  private static final int AT_ONCE = 4;

  private final SlackAnswers answers;
  private final Promptly promptly;
  private final Map<Whom, Supplier<Message>> newest = new ConcurrentHashMap<>();
  private final Map<WorkspaceId, Semaphore> lines = new ConcurrentHashMap<>();

  private record Whom(
      WorkspaceId workspace, String user, @Nullable ConversationId conversation, String form) {}

  SlackAfterwards(SlackAnswers answers, Promptly promptly) {
    this.answers = answers;
    this.promptly = promptly;
  }

  /**
   * Tells it beside.
   *
   * @param form the form that has closed
   * @param message drawn when it is its turn
   */
  void tell(SlackPlace place, String form, Supplier<Message> message) {
    Whom whom = new Whom(place.workspace(), place.user(), place.conversation(), form);
    if (newest.put(whom, message) == null) {
      promptly.beside(() -> tellNewest(whom, place));
    }
  }

  private void tellNewest(Whom whom, SlackPlace place) {
    Semaphore line = lines.computeIfAbsent(whom.workspace(), any -> new Semaphore(AT_ONCE, true));
    line.acquireUninterruptibly();
    try {
      if (answers.waitForTurn(whom.workspace())) {
        answers.tell(place, Objects.requireNonNull(newest.remove(whom)).get());
      }
    } finally {
      line.release();
    }
  }
}
