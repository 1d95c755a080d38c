package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.Spoken;
import no.praksis.bot.view.Texts;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import org.jspecify.annotations.Nullable;

/**
 * What came in with the form of a round, understood or with what to mend.
 *
 * @param errors by field id
 */
record AnswerValues(List<Given> given, Map<String, String> errors) {

  private static final Set<String> LATER = Set.of("P14D", "P28D");
  private static final int MOST_YEARS = 2;

  static AnswerValues read(Map<String, String> values, AnswerPaper paper, Call call) {
    Map<String, String> errors = new HashMap<>();
    List<Given> given = new ArrayList<>();
    for (Prompt prompt : paper.prompts()) {
      given.add(one(prompt, values, paper, errors, call));
    }
    return new AnswerValues(given, errors);
  }

  private static Given one(
      Prompt prompt,
      Map<String, String> values,
      AnswerPaper paper,
      Map<String, String> errors,
      Call call) {
    String key = prompt.key();
    String text = TypedText.kept(values.getOrDefault(key, ""));
    Visibility seen =
        constant(Visibility.class, values.get(key + AnswerFormView.SEEN), paper.visibility());
    return switch (prompt) {
      case Prompt.Text words -> Given.words(key, text, seen);
      case Prompt.Choice choice -> chosen(prompt, text, seen, errors, call);
      case Prompt.Several several -> chosen(prompt, text, seen, errors, call);
      case Prompt.Scale scale -> chosen(prompt, text, seen, errors, call);
      case Prompt.Somebody somebody -> somebody(key, text, seen, paper, errors, call);
      case Prompt.Recognition recognition ->
          recognised(key, text, seen, values, paper, errors, call);
      case Prompt.LookingFor lookingFor -> Given.words(key, text, seen);
      case Prompt.SinceLastTime since -> followUp(key, text, seen, values, errors, paper, call);
      case Prompt.WhatNow now ->
          new Given(
              key,
              text,
              seen,
              null,
              text.isEmpty()
                  ? null
                  : due(
                      key,
                      values,
                      () -> dateOf(paper.chosen()),
                      paper::meetingOffered,
                      errors,
                      call));
    };
  }

  private static Given chosen(
      Prompt prompt, String typed, Visibility seen, Map<String, String> errors, Call call) {
    String value = typed.equals(AnswerFormView.NOTHING) ? "" : typed;
    if (!value.isEmpty() && !prompt.takes(value)) {
      errors.put(prompt.key(), call.texts().say("questions.not-offered"));
    }
    return Given.words(prompt.key(), value, seen);
  }

  private static Given somebody(
      String key,
      String typed,
      Visibility seen,
      AnswerPaper paper,
      Map<String, String> errors,
      Call call) {
    String value = typed.equals(AnswerFormView.NOTHING) ? "" : typed;
    if (!value.isEmpty() && !paper.colleagues().contains(new PersonId(value))) {
      errors.put(key, call.texts().say("questions.not-offered"));
    }
    return Given.words(key, value, seen);
  }

  /** Somebody and for what; one without the other is unfinished. */
  private static Given recognised(
      String key,
      String text,
      Visibility seen,
      Map<String, String> values,
      AnswerPaper paper,
      Map<String, String> errors,
      Call call) {
    String field = key + AnswerFormView.WHOM;
    String id = values.getOrDefault(field, "");
    if (id.isEmpty() || id.equals(AnswerFormView.NOTHING)) {
      if (!text.isEmpty()) {
        errors.put(field, call.texts().say("recognition.choose"));
      }
      return Given.words(key, "", seen);
    }
    PersonId whom = new PersonId(id);
    if (text.isEmpty()) {
      errors.put(key, call.texts().say("recognition.for-what"));
    } else if (whom.equals(paper.person())) {
      errors.put(field, call.texts().say("recognition.not-oneself"));
    } else if (!paper.colleagues().contains(whom)) {
      errors.put(field, call.texts().say("questions.not-offered"));
    }
    return new Given(key, text, seen, null, null, whom);
  }

  private static Given followUp(
      String key,
      String text,
      Visibility seen,
      Map<String, String> values,
      Map<String, String> errors,
      AnswerPaper paper,
      Call call) {
    String outcome = values.getOrDefault(key + AnswerFormView.OUTCOME, "");
    if (outcome.isEmpty() && !text.isEmpty()) {
      errors.put(key + AnswerFormView.OUTCOME, call.texts().say("since.choose"));
    }
    String again = values.getOrDefault(key + AnswerFormView.AGAIN, "");
    Due due =
        LATER.contains(again)
            ? new Due.OnDate(call.today().plus(Period.parse(again)))
            : meetingOr(again, paper::nextMeeting);
    return new Given(key, text, seen, outcome(outcome), due);
  }

  private static @Nullable Outcome outcome(String name) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equals(name)) {
        return outcome;
      }
    }
    return null;
  }

  /** A day that was chosen before may stay, also when it has passed. */
  private static @Nullable LocalDate dateOf(@Nullable ActionPoint chosen) {
    return chosen != null && chosen.due() instanceof Due.OnDate(LocalDate date) ? date : null;
  }

  /** A meeting that was taken away while the form stood open gives way to the next round. */
  private static Due meetingOr(String choice, Supplier<Due.@Nullable AtMeeting> meeting) {
    Due found = choice.equals(AnswerFormView.NEXT_MEETING) ? meeting.get() : null;
    return found == null ? new Due.NextRound() : found;
  }

  /**
   * The moment of an action point that is planned.
   *
   * @param before the day that was chosen before, which may have passed; null for none
   * @param meeting the meeting that could be chosen; null for none
   */
  static Due due(
      String key,
      Map<String, String> values,
      Supplier<@Nullable LocalDate> before,
      Supplier<Due.@Nullable AtMeeting> meeting,
      Map<String, String> errors,
      Call call) {
    String chosen = values.getOrDefault(key + AnswerFormView.DUE, AnswerFormView.NEXT_ROUND);
    if (!chosen.equals(AnswerFormView.ON_DATE)) {
      return meetingOr(chosen, meeting);
    }
    String field = key + AnswerFormView.DATE;
    String typed = values.getOrDefault(field, "");
    try {
      LocalDate date = LocalDate.parse(typed);
      if (date.isAfter(call.today().plusYears(MOST_YEARS))) {
        errors.put(field, call.texts().say("date.too-far"));
      } else if (date.isBefore(call.today()) && !date.equals(before.get())) {
        errors.put(field, call.texts().say("date.past", "day", call.texts().day(date)));
      }
      return new Due.OnDate(date);
    } catch (DateTimeParseException notADate) {
      errors.put(
          field,
          typed.isEmpty()
              ? call.texts().say("date.choose")
              : call.texts().say("date.unknown", "word", typed));
      return new Due.NextRound();
    }
  }

  /** The constant of this name; else the other one. */
  static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return otherwise;
  }

  /** Says why something can't be kept, and gives the person the words back, as they were typed. */
  static Message givenBack(
      String why, List<Prompt> prompts, Map<String, String> values, Names names, Texts texts) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(why));
    List<String> typed =
        prompts.stream()
            .map(prompt -> Spoken.of(prompt, values.getOrDefault(prompt.key(), ""), names, texts))
            .filter(text -> !TypedText.isEmpty(text) && !text.equals(AnswerFormView.NOTHING))
            .toList();
    if (!typed.isEmpty()) {
      elements.add(new Paragraph(texts.say("answer.your-words")));
      typed.forEach(words -> elements.add(new Quote("", words)));
    }
    return new Message(why, elements);
  }
}
