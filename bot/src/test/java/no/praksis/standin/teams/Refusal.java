package no.praksis.standin.teams;

/** What the Bot Connector answers to a call that it does not carry out. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refusal notThere() {
    return new Refusal(404, "ConversationNotFound", "Conversation not found.");
  }

  static Refusal noMessage() {
    return new Refusal(404, "ActivityNotFoundInConversation", "Conversation not found.");
  }

  static Refusal notInside() {
    return new Refusal(
        403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
  }

  static Refusal blocked() {
    return new Refusal(
        403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
  }

  static Refusal badArgument(String message) {
    return new Refusal(400, "BadArgument", message);
  }

  /**
   * @param retryAfter seconds; 0 for none
   */
  StandInServer.Response response(int retryAfter) {
    var error = Json.object();
    error.putObject("error").put("code", code).put("message", getMessage());
    return new StandInServer.Response(status, Json.write(error), retryAfter);
  }
}
