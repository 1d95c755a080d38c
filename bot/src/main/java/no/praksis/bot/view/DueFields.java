package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.Due;
import no.praksis.practice.round.PrepareAnswer.Sheet;
import org.jspecify.annotations.Nullable;

/** The fields for the moment of an action point. */
final class DueFields {
  private DueFields() {}

  /**
   * For a point that is planned.
   *
   * @param key of the question
   * @param due what is chosen at first
   * @param meeting the meeting that can be chosen; null when none is known
   */
  static List<Part> of(
      String key, Due due, Due.@Nullable AtMeeting meeting, LocalDate today, Texts texts) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(AnswerFormView.NEXT_ROUND, texts.say("due.next-round")));
    if (meeting != null) {
      options.add(meeting(meeting, texts));
    }
    options.add(new Option(AnswerFormView.ON_DATE, texts.say("due.on-date")));
    LocalDate date = due instanceof Due.OnDate(LocalDate chosen) ? chosen : today.plusWeeks(2);
    return List.of(
        new Choice(
            key + AnswerFormView.DUE,
            texts.say("due.label"),
            "",
            true,
            chosen(due),
            options,
            Choice.Look.BUTTONS),
        new Field.Date(
            key + AnswerFormView.DATE,
            texts.say("due.date"),
            texts.say("due.hint"),
            false,
            date.toString()));
  }

  private static String chosen(Due due) {
    return switch (due) {
      case Due.NextRound next -> AnswerFormView.NEXT_ROUND;
      case Due.AtMeeting meeting -> AnswerFormView.NEXT_MEETING;
      case Due.OnDate date -> AnswerFormView.ON_DATE;
    };
  }

  private static Option meeting(Due.AtMeeting meeting, Texts texts) {
    return new Option(
        AnswerFormView.NEXT_MEETING,
        texts.say("due.next-meeting", "day", texts.shortDay(meeting.date())));
  }

  /** For a point that is not done yet: when to ask again. */
  static Choice again(String key, Sheet sheet, LocalDate today, Texts texts) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(AnswerFormView.NEXT_ROUND, texts.say("due.next-round")));
    if (sheet.nextMeeting() != null) {
      options.add(meeting(sheet.nextMeeting(), texts));
    }
    options.add(new Option("P14D", texts.say("due.two-weeks")));
    options.add(new Option("P28D", texts.say("due.four-weeks")));
    return new Choice(
        key + AnswerFormView.AGAIN,
        texts.say("since.again"),
        "",
        false,
        again(sheet, today),
        options,
        Choice.Look.SMALL_MENU);
  }

  /** For an answer that is changed: the choice that comes nearest to what was chosen before. */
  private static String again(Sheet sheet, LocalDate today) {
    ActionPoint asked = sheet.asked();
    if (sheet.followUp() == null || asked == null) {
      return AnswerFormView.NEXT_ROUND;
    }
    return switch (asked.due()) {
      case Due.AtMeeting meeting when sheet.nextMeeting() != null -> AnswerFormView.NEXT_MEETING;
      case Due.OnDate(LocalDate date) when date.isAfter(today.plusWeeks(2)) -> "P28D";
      case Due.OnDate(LocalDate date) when date.isAfter(today) -> "P14D";
      case Due other -> AnswerFormView.NEXT_ROUND;
    };
  }
}
