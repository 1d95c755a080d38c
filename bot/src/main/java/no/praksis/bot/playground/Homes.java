package no.praksis.bot.playground;

import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.view.Home;
import no.praksis.practice.id.PersonId;

/** Everybody's home, made anew each time that it is looked at. */
final class Homes {
  /** The id of the one message that a home is in the JSON interface. */
  static final String MESSAGE = "home";

  private final ChatEvents events;
  private final Stage stage;

  Homes(ChatEvents events, Stage stage) {
    this.events = events;
    this.stage = stage;
  }

  Home of(PersonId person) {
    return events.homeOf(person, stage.language());
  }
}
