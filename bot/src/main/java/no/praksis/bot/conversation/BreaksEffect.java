package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Texts;
import no.praksis.practice.round.PlanBreaks;

/** How a change of breaks ended: as a code, and in words. */
final class BreaksEffect {
  private BreaksEffect() {}

  static Effect of(PlanBreaks.Result result) {
    return switch (result) {
      case PlanBreaks.Done done -> Effect.done("done");
      case PlanBreaks.NotAllowed refused -> Effect.refused("not-allowed");
      case PlanBreaks.InThePast(LocalDate until) -> Effect.refused("past/" + until);
      case PlanBreaks.TooFar tooFar -> Effect.refused("too-far");
      case PlanBreaks.Backwards(LocalDate from, LocalDate until) ->
          Effect.refused("backwards/" + from + "/" + until);
    };
  }

  /** Why nothing was changed; empty when it was. */
  static Optional<String> refusal(String result, Texts texts) {
    String[] parts = result.split("/");
    return switch (parts[0]) {
      case "done" -> Optional.empty();
      case "past" ->
          Optional.of(texts.say("date.past", "day", texts.day(LocalDate.parse(parts[1]))));
      case "too-far" -> Optional.of(texts.say("date.too-far"));
      case "backwards" ->
          Optional.of(
              texts.say(
                  "date.backwards",
                  "from",
                  texts.day(LocalDate.parse(parts[1])),
                  "until",
                  texts.day(LocalDate.parse(parts[2]))));
      default -> Optional.of(texts.say("refused.facilitator"));
    };
  }
}
