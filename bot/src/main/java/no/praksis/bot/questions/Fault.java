package no.praksis.bot.questions;

import java.util.Map;
import no.praksis.bot.view.Texts;

/**
 * Why something is no set of questions.
 *
 * @param line in which it is, counted from 1
 * @param what the end of the key of its wording, which says what to do too
 * @param arguments of the wording; may hold what somebody typed
 */
public record Fault(int line, String what, Map<String, Object> arguments) {
  public Fault {
    arguments = Map.copyOf(arguments);
  }

  /**
   * The place, the line and the remedy in one sentence or two.
   *
   * @param where the name of the file, or what else the person knows it by
   */
  public String in(String where, Texts texts) {
    return texts.say("fault.in", Map.of("where", where, "line", line, "what", sentence(texts)));
  }

  private String sentence(Texts texts) {
    return texts.say("fault." + what, arguments);
  }
}
