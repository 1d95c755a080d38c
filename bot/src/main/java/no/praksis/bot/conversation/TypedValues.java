package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Field;

/** What plain words and buttons mean in a field. */
final class TypedValues {
  private TypedValues() {}

  /** Values by field id; empty when the field doesn't offer what was typed. */
  static Optional<Map<String, String>> read(Field field, String typed, LocalDate today) {
    String words = typed.strip();
    return switch (field) {
      case Field.Text text -> Optional.of(Map.of(text.id(), words));
      case Field.Choice choice ->
          option(choice.options(), words)
              .map(option -> Map.of(choice.id(), option))
              .or(() -> moment(choice, words, today));
      case Field.Several several -> several(several, words);
      case Field.Somebody somebody ->
          somebody(somebody.options(), words).map(id -> Map.of(somebody.id(), id));
      case Field.Date date ->
          DateWords.date(words, today).map(day -> Map.of(date.id(), day.toString()));
      case Field.Time time ->
          DateWords.time(words).map(moment -> Map.of(time.id(), moment.toString()));
    };
  }

  private static Optional<Map<String, String>> moment(
      Field.Choice choice, String words, LocalDate today) {
    if (!Questionnaire.suffix(choice).equals(AnswerFormView.DUE)) {
      return Optional.empty();
    }
    return DateWords.date(words, today).map(day -> onDay(choice, day));
  }

  /** For a field that asks for a moment: this day. */
  static Map<String, String> onDay(Field moment, LocalDate day) {
    String question = Questionnaire.questionOf(moment.id());
    return Map.of(
        moment.id(), AnswerFormView.ON_DATE, question + AnswerFormView.DATE, day.toString());
  }

  private static Optional<Map<String, String>> several(Field.Several field, String words) {
    List<String> chosen = new ArrayList<>();
    for (String word : words.split("[,;\n]")) {
      Optional<String> option = option(field.options(), word.strip());
      if (option.isEmpty()) {
        return Optional.empty();
      }
      if (!chosen.contains(option.get())) {
        chosen.add(option.get());
      }
    }
    return Optional.of(Map.of(field.id(), String.join(",", chosen)));
  }

  /** By its label or id, or by its number in the order in which it is shown. */
  private static Optional<String> option(List<Field.Option> options, String words) {
    for (Field.Option option : options) {
      if (same(option.label(), words) || same(option.id(), words)) {
        return Optional.of(option.id());
      }
    }
    for (int i = 0; i < options.size(); i++) {
      if (words.equals(Integer.toString(i + 1))) {
        return Optional.of(options.get(i).id());
      }
    }
    return Optional.empty();
  }

  /** By a mention, the whole name, or a first name that only one has. */
  private static Optional<String> somebody(List<Field.Option> people, String words) {
    String wanted = words.startsWith("@") ? words.substring(1) : words;
    Optional<String> exact = option(people, wanted);
    if (exact.isPresent()) {
      return exact;
    }
    List<Field.Option> found =
        people.stream().filter(one -> same(one.label().split("\\s+", 2)[0], wanted)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }

  private static boolean same(String label, String words) {
    return label.strip().toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT));
  }

  /** What a button of this field stands for. */
  static Optional<Map<String, String>> picked(Field field, String value) {
    return switch (field) {
      case Field.Choice choice when Questionnaire.suffix(choice).equals(AnswerFormView.DUE) ->
          day(value)
              .map(day -> onDay(choice, day))
              .or(() -> offered(choice, choice.options(), value));
      case Field.Choice choice -> offered(choice, choice.options(), value);
      case Field.Somebody somebody -> offered(somebody, somebody.options(), value);
      case Field.Several several -> Optional.of(Map.of(several.id(), toggled(several, value)));
      case Field.Text text -> Optional.empty();
      case Field.Date date -> Optional.empty();
      case Field.Time time -> Optional.empty();
    };
  }

  private static Optional<Map<String, String>> offered(
      Field field, List<Field.Option> options, String value) {
    return options.stream().anyMatch(option -> option.id().equals(value))
        ? Optional.of(Map.of(field.id(), value))
        : Optional.empty();
  }

  private static String toggled(Field.Several several, String option) {
    List<String> chosen = new ArrayList<>(several.chosen());
    if (!chosen.remove(option)) {
      chosen.add(option);
    }
    return String.join(",", chosen);
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
