package no.praksis.bot.slack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.conversation.Reply;

/**
 * What brings a trigger: acknowledged with nothing, and answered beside. Something to look at opens
 * while the trigger is good, when the answer takes longer.
 */
final class SlackClicks {
  private final SlackShowing showing;
  private final RecentPresses recent;
  private final Promptly promptly;
  private final Patience patience;

  SlackClicks(SlackShowing showing, RecentPresses recent, Promptly promptly, Patience patience) {
    this.showing = showing;
    this.recent = recent;
    this.promptly = promptly;
    this.patience = patience;
  }

  /**
   * A click.
   *
   * @param what tells it from clicks on other things
   * @param again the button that does the same again; empty when there is none
   */
  record Click(SlackPlace place, String what, String again) {
    String person() {
      return place.workspace().value() + "/" + place.user();
    }
  }

  /** Takes it up, unless it is the second half of a double click; returns when Slack must know. */
  void clicked(Click click, Supplier<Reply> work) {
    if (!recent.begin(click.person(), click.what())) {
      return;
    }
    CompletableFuture<Optional<String>> waiting = new CompletableFuture<>();
    Optional<Reply> reply =
        promptly.run(
            () -> done(click, work),
            patience.form(),
            late -> showing.late(click.place(), late, click.again(), waiting.join().orElse(null)));
    if (reply.isPresent()) {
      promptly.beside(() -> showing.show(click.place(), reply.get(), click.again()));
    } else {
      promptly.beside(() -> showing.openWaiting(click.place(), waiting));
    }
  }

  /** What fails may be tried again. */
  private Reply done(Click click, Supplier<Reply> work) {
    try {
      return work.get();
    } finally {
      recent.answered(click.person(), click.what());
    }
  }
}
