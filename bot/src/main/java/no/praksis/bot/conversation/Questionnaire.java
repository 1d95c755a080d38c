package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Part;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.PrepareAnswer.Sheet;

/** The form of a round, asked field by field: what is asked, in which order, and what stands. */
record Questionnaire(Sheet sheet, Form form) {
  /** What has a value before anybody has answered. */
  private static final Set<String> PRESELECTED =
      Set.of(AnswerFormView.SEEN, AnswerFormView.AGAIN, AnswerFormView.DUE, AnswerFormView.DATE);

  /** The key of the question that a field belongs to. */
  static String questionOf(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }

  /** The questions that there is anything to ask about, in order. */
  List<Prompt> questions() {
    return sheet.round().questions().prompts().stream()
        .filter(prompt -> !asked(prompt.key()).isEmpty())
        .toList();
  }

  Optional<Field> field(String id) {
    return form.fields().stream().filter(field -> field.id().equals(id)).findFirst();
  }

  /** What stands in all fields. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    return values;
  }

  /** What the form says before the field. */
  List<Element> before(Field wanted) {
    List<Element> elements = new ArrayList<>();
    for (Part part : form.elements()) {
      if (part.equals(wanted)) {
        return elements;
      }
      if (part instanceof Element element) {
        elements.add(element);
      } else {
        elements.clear();
      }
    }
    return elements;
  }

  boolean answered(String question) {
    return form.fields().stream()
        .filter(field -> questionOf(field.id()).equals(question))
        .filter(field -> !PRESELECTED.contains(suffix(field)))
        .anyMatch(field -> !field.value().isEmpty());
  }

  /** The first field of the question; empty when nothing is asked there. */
  Optional<Field> first(String question) {
    return asked(question).stream().findFirst();
  }

  /** Where to begin: at the first question that is not answered; empty when all are. */
  Optional<Field> begin() {
    return firstWhere(question -> !answered(question));
  }

  /** What comes after the field: the rest of its question, then what is not answered yet. */
  Optional<Field> after(String id) {
    String question = questionOf(id);
    if (answered(question)) {
      List<Field> here = asked(question);
      int next = 0;
      for (int i = 0; i < here.size(); i++) {
        if (here.get(i).id().equals(id)) {
          next = i + 1;
        }
      }
      if (next > 0 && next < here.size()) {
        return Optional.of(here.get(next));
      }
    }
    List<String> keys = questions().stream().map(Prompt::key).toList();
    int place = keys.indexOf(question);
    return firstWhere(one -> keys.indexOf(one) > place && !answered(one));
  }

  private Optional<Field> firstWhere(Predicate<String> wanted) {
    return questions().stream().map(Prompt::key).filter(wanted).findFirst().flatMap(this::first);
  }

  private List<Field> asked(String question) {
    return form.fields().stream()
        .filter(field -> questionOf(field.id()).equals(question))
        .filter(this::isAsked)
        .toList();
  }

  /** Who sees it has a button of its own, and the day belongs to the moment before it. */
  private boolean isAsked(Field field) {
    return switch (suffix(field)) {
      case AnswerFormView.SEEN, AnswerFormView.DATE -> false;
      case AnswerFormView.AGAIN ->
          field(questionOf(field.id()) + AnswerFormView.OUTCOME)
              .map(outcome -> outcome.value().equals(Outcome.NOT_YET.name()))
              .orElse(true);
      default -> true;
    };
  }

  static String suffix(Field field) {
    return field.id().substring(questionOf(field.id()).length());
  }
}
