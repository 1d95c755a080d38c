package no.praksis.bot.teams;

/** Which buttons are answered by a message in the personal chat, rather than in a dialog. */
final class TeamsChatButtons {
  private TeamsChatButtons() {}

  /**
   * Whether what comes of it belongs into the chat: a round that is asked there question by
   * question, of which the next one would hide in a dialog.
   *
   * @param button its id in the view
   */
  static boolean answersInChat(String button) {
    return button.startsWith("words:") || button.startsWith("loose:");
  }
}
