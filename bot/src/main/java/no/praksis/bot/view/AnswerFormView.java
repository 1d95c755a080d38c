package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.recognition.Recognition;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.PrepareAnswer.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a round is answered. Field ids: the question's key for its words, and the key
 * with {@code .whom}, {@code .seen}, {@code .outcome}, {@code .again}, {@code .due} or {@code
 * .date} after it.
 */
public final class AnswerFormView {
  public static final String SEEN = ".seen";
  public static final String OUTCOME = ".outcome";
  public static final String AGAIN = ".again";
  public static final String DUE = ".due";
  public static final String DATE = ".date";
  public static final String WHOM = ".whom";
  public static final String NEXT_ROUND = "next-round";
  public static final String ON_DATE = "on-date";
  public static final String NEXT_MEETING = "next-meeting";

  /** For an answer that is changed: to choose nothing after all. */
  public static final String NOTHING = "-";

  private final Sheet sheet;
  private final Names names;
  private final LocalDate today;
  private final Texts texts;
  private final List<Part> parts = new ArrayList<>();

  private AnswerFormView(Sheet sheet, Names names, LocalDate today, Texts texts) {
    this.sheet = sheet;
    this.names = names;
    this.today = today;
    this.texts = texts;
  }

  /**
   * @param names of the sheet's colleagues
   * @param today in the group's zone
   */
  public static Form of(Sheet sheet, Names names, LocalDate today, Texts texts) {
    return new AnswerFormView(sheet, names, today, texts).form();
  }

  private Form form() {
    parts.add(new Note(texts.say("answer.hint")));
    if (sheet.round().questions().anonymous()) {
      parts.add(new Note(texts.say("anonymous.form")));
    }
    for (Prompt prompt : sheet.round().questions().prompts()) {
      switch (prompt) {
        case Prompt.SinceLastTime since -> sinceLastTime(since);
        case Prompt.Text text -> words(text, 3, answer(text));
        case Prompt.Choice choice -> choice(choice, options(choice.options()));
        case Prompt.Several several -> several(several);
        case Prompt.Scale scale -> choice(scale, steps(scale));
        case Prompt.Somebody somebody -> somebody(somebody);
        case Prompt.Recognition recognition -> recognition(recognition);
        case Prompt.LookingFor lookingFor -> lookingFor(lookingFor);
        case Prompt.WhatNow whatNow -> whatNow(whatNow);
      }
    }
    return new Form(
        "answer:" + sheet.round().id().value(),
        texts.say("answer.title"),
        parts,
        texts.say("button.save"),
        Map.of());
  }

  private @Nullable Given answer(Prompt prompt) {
    return sheet.answers().stream()
        .filter(answer -> answer.prompt().equals(prompt.key()))
        .findFirst()
        .map((Answer answer) -> new Given(answer.text(), answer.visibility()))
        .orElse(null);
  }

  private record Given(String text, Visibility visibility) {}

  private void words(Prompt prompt, int lines, @Nullable Given before) {
    words(prompt, prompt.question().in(texts.language()), lines, before);
  }

  private void words(Prompt prompt, String label, int lines, @Nullable Given before) {
    parts.add(
        new Field.Text(
            prompt.key(),
            label,
            prompt.hint().in(texts.language()),
            false,
            before == null ? "" : before.text(),
            lines));
    addSeen(prompt, before);
  }

  private void choice(Prompt prompt, List<Option> options) {
    Given before = answer(prompt);
    List<Option> all = new ArrayList<>(options);
    if (before != null) {
      all.add(new Option(NOTHING, texts.say("questions.no-answer")));
    }
    parts.add(
        new Choice(
            prompt.key(),
            prompt.question().in(texts.language()),
            hint(prompt),
            false,
            before == null ? "" : before.text(),
            all,
            Choice.Look.BUTTONS));
    addSeen(prompt, before);
  }

  private void several(Prompt.Several prompt) {
    Given before = answer(prompt);
    parts.add(
        new Field.Several(
            prompt.key(),
            prompt.question().in(texts.language()),
            hint(prompt),
            false,
            before == null ? "" : before.text(),
            options(prompt.options())));
    addSeen(prompt, before);
  }

  private void somebody(Prompt.Somebody prompt) {
    Given before = answer(prompt);
    person(prompt.key(), prompt, before == null ? "" : before.text(), sheet.colleagues());
    addSeen(prompt, before);
  }

  private void recognition(Prompt.Recognition prompt) {
    Recognition given = sheet.recognition();
    List<PersonId> others =
        sheet.colleagues().stream().filter(one -> !one.equals(sheet.person())).toList();
    person(prompt.key() + WHOM, prompt, given == null ? "" : given.to().value(), others);
    parts.add(
        new Field.Text(
            prompt.key(),
            texts.say("recognition.what-for"),
            texts.say("recognition.what-for-hint"),
            false,
            given == null ? "" : given.text(),
            2));
    addSeen(prompt, given == null ? null : new Given(given.text(), given.visibility()));
  }

  private void person(String id, Prompt prompt, String chosen, List<PersonId> choice) {
    List<Option> people = new ArrayList<>();
    choice.forEach(one -> people.add(new Option(one.value(), names.of(one))));
    people.sort(Comparator.comparing(Option::label));
    if (!chosen.isEmpty()) {
      people.add(new Option(NOTHING, texts.say("questions.no-answer")));
    }
    String question = prompt.question().in(texts.language());
    parts.add(new Field.Somebody(id, question, hint(prompt), false, chosen, people));
  }

  private List<Option> options(List<Prompt.Option> options) {
    return options.stream()
        .map(option -> new Option(option.key(), option.label().in(texts.language())))
        .toList();
  }

  private static List<Option> steps(Prompt.Scale scale) {
    return scale.steps().stream().map(step -> new Option(step, step)).toList();
  }

  /** Of a scale, with what its ends mean. */
  private String hint(Prompt prompt) {
    String hint = prompt.hint().in(texts.language());
    if (!(prompt instanceof Prompt.Scale scale)) {
      return hint;
    }
    String low = scale.low().in(texts.language());
    String high = scale.high().in(texts.language());
    if (low.isEmpty() && high.isEmpty()) {
      return hint;
    }
    String ends =
        texts.say("questions.ends", Map.of("low", low, "highest", scale.highest(), "high", high));
    return hint.isEmpty() ? ends : hint + " " + ends;
  }

  /** Who sees it; nobody chooses that where nobody can tell whose it is. */
  private void addSeen(Prompt prompt, @Nullable Given before) {
    if (sheet.round().questions().anonymous()) {
      return;
    }
    parts.add(seen(prompt, before == null ? sheet.group().visibility() : before.visibility()));
  }

  private Choice seen(Prompt prompt, Visibility chosen) {
    List<Option> options =
        List.of(
            new Option(Visibility.GROUP.name(), texts.say("seen.group")),
            new Option(Visibility.FACILITATOR.name(), texts.say("seen.facilitator")),
            new Option(Visibility.ONLY_ME.name(), texts.say("seen.only-me")));
    return new Choice(
        prompt.key() + SEEN,
        texts.say("seen.label"),
        "",
        true,
        chosen.name(),
        options,
        Choice.Look.SMALL_MENU);
  }

  private void sinceLastTime(Prompt.SinceLastTime prompt) {
    if (sheet.asked() == null) {
      return;
    }
    parts.add(new Quote(texts.say("since.you-wanted"), sheet.asked().text()));
    parts.add(
        new Choice(
            prompt.key() + OUTCOME,
            prompt.question().in(texts.language()),
            texts.say("since.private"),
            false,
            sheet.followUp() == null ? "" : sheet.followUp().outcome().name(),
            List.of(
                new Option(Outcome.TRIED.name(), texts.say("since.tried")),
                new Option(Outcome.NOT_YET.name(), texts.say("since.not-yet")),
                new Option(Outcome.LET_GO.name(), texts.say("since.let-go"))),
            Choice.Look.BUTTONS));
    words(
        prompt,
        texts.say("since.note"),
        2,
        sheet.followUp() == null
            ? null
            : new Given(sheet.followUp().note(), sheet.followUp().visibility()));
    parts.add(DueFields.again(prompt.key(), sheet, today, texts));
  }

  private void lookingFor(Prompt.LookingFor prompt) {
    words(
        prompt,
        2,
        sheet.request() == null
            ? null
            : new Given(sheet.request().text(), sheet.request().visibility()));
  }

  private void whatNow(Prompt.WhatNow prompt) {
    ActionPoint point = sheet.chosen();
    words(prompt, 2, point == null ? null : new Given(point.text(), point.visibility()));
    Due due = point == null ? sheet.proposed(today) : point.due();
    parts.addAll(DueFields.of(prompt.key(), due, sheet.meetingOffered(), today, texts));
  }
}
