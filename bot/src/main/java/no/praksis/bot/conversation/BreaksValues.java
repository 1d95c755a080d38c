package no.praksis.bot.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.praksis.bot.view.BreaksFormView;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.schedule.Span;
import org.jspecify.annotations.Nullable;

/**
 * What came in with the form of breaks.
 *
 * @param errors by field id
 */
record BreaksValues(PlanBreaks.Choice choice, Map<String, String> errors) {

  static BreaksValues read(Map<String, String> values, Call call) {
    Map<String, String> errors = new HashMap<>();
    LocalDate from = date(BreaksFormView.FROM, values, errors, call);
    LocalDate until = date(BreaksFormView.UNTIL, values, errors, call);
    if (from != null && until == null && !errors.containsKey(BreaksFormView.UNTIL)) {
      errors.put(BreaksFormView.UNTIL, call.texts().say("breaks.until-missing"));
    }
    PlanBreaks.Choice choice =
        new PlanBreaks.Choice(
            BreaksFormView.kept(values.getOrDefault(BreaksFormView.YEARLY, "")),
            code(values.getOrDefault(BreaksFormView.COUNTRY, "")),
            code(values.getOrDefault(BreaksFormView.REGION, "")),
            from,
            until,
            removed(values.getOrDefault(BreaksFormView.REMOVED, "")));
    return new BreaksValues(choice, errors);
  }

  private static String code(String value) {
    return value.matches("[A-Z0-9]{1,3}") ? value : "";
  }

  private static @Nullable Span removed(String value) {
    String[] parts = value.split("/");
    try {
      return parts.length == 2
          ? new Span(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]))
          : null;
    } catch (DateTimeException | IllegalArgumentException notASpan) {
      return null;
    }
  }

  private static @Nullable LocalDate date(
      String field, Map<String, String> values, Map<String, String> errors, Call call) {
    String typed = values.getOrDefault(field, "").strip();
    if (typed.isEmpty()) {
      return null;
    }
    return DateWords.date(typed, call.today())
        .orElseGet(
            () -> {
              errors.put(field, call.texts().say("date.unknown", "word", typed));
              return null;
            });
  }
}
