package no.praksis.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.praksis.bot.slack.SlackDrafts.Draft;
import no.praksis.bot.slack.SlackDrafts.Place;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.Ticker;

/** What answers show beside their words: it has to be in Slack before it can be shown. */
final class SlackEnclosures {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final SlackDrafts drafts;
  private final Ticker ticker;

  SlackEnclosures(SlackDrafts drafts, Ticker ticker) {
    this.drafts = drafts;
    this.ticker = ticker;
  }

  static boolean hasFiles(Message message) {
    return message.elements().stream().anyMatch(Element.Attachment.class::isInstance);
  }

  /** Whether there is anything to wait for. */
  static boolean isIn(Message message) {
    return hasFiles(message)
        || message.elements().stream().anyMatch(Element.Picture.class::isInstance);
  }

  /**
   * The message as it can be shown there now; files stand there by then. Waits until Slack is done
   * with them, or shows the words alone.
   */
  SlackRenderer.Rendered rendered(Place place, Message message) {
    if (!isIn(message)) {
      return words(message);
    }
    Instant until = ticker.now().plus(PATIENCE);
    Draft draft = drafts.of(place, message);
    while (draft instanceof Draft.NotReady(RetryAfter later) && ticker.now().isBefore(until)) {
      if (!Rest.of(shorter(later.pause()))) {
        return words(message);
      }
      draft = drafts.of(place, message);
    }
    return draft instanceof Draft.Ready ready ? ready.rendered() : words(message);
  }

  /** The words alone; they stand for pictures too. */
  static SlackRenderer.Rendered words(Message message) {
    return SlackRenderer.message(message, picture -> Optional.empty());
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
