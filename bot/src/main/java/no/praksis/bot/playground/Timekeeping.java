package no.praksis.bot.playground;

import no.praksis.practice.group.Language;

/** What the top of the page changes for everybody: the time and the language. */
final class Timekeeping {
  private final PracticeClock clock;
  private final Stage stage;
  private final LiveEvents live;

  Timekeeping(PracticeClock clock, Stage stage, LiveEvents live) {
    this.clock = clock;
    this.stage = stage;
    this.live = live;
  }

  /** Moves, unless the clock has been moved since the page was made. */
  void moveOnce(String turn, String by) {
    try {
      clock.moveOnce(Integer.parseInt(turn), by);
    } catch (NumberFormatException e) {
      throw new Refusal(400, "turn is a number.", e);
    }
  }

  void choose(Language language) {
    if (language != stage.language()) {
      stage.choose(language);
      live.publish(LiveEvent.LANGUAGE);
    }
  }
}
