package no.praksis.bot.delivery;

import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Notice;

/** Turns what is to be told into what is shown, with wording and data of this moment. */
@FunctionalInterface
public interface NoticeViews {
  /** Where it goes and how it looks; empty when there is nothing left to tell. */
  Optional<Letter> view(Audience audience, Notice notice);

  /** Where messages to these go; empty when they are nowhere any more. */
  default Optional<Destination> address(Audience audience) {
    return Optional.empty();
  }

  /** A message with its address. */
  record Letter(Destination to, Message message) {}
}
