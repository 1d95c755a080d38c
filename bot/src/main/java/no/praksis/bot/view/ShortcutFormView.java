package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The form that opens when somebody chooses to save something from a platform's menus. Field ids:
 * {@code text}, {@code group} where there are several, {@code text.seen}, and for an action point
 * those of {@link AnswerFormView#DUE} and {@link AnswerFormView#DATE} after {@code text}.
 */
public final class ShortcutFormView {
  public static final String TEXT = "text";
  public static final String GROUP = "group";
  public static final String SEEN = PointFormView.SEEN;

  private ShortcutFormView() {}

  /**
   * What the form is for.
   *
   * @param id of the form
   * @param title a key of texts, and with {@code -label} and {@code -hint} after it those of the
   *     words
   * @param groups where it can be saved; one is named, among several one is chosen
   */
  public record Wish(String id, String title, String text, List<Group> groups) {
    public Wish {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Something that went well.
   *
   * @param stands what the answer has already; empty for nothing
   */
  public static Form wentWell(Wish wish, String stands, Visibility seen, Texts texts) {
    List<Part> parts = begin(wish, texts);
    if (!stands.isEmpty()) {
      parts.add(parts.size() - 1, new Quote(texts.say("save.stands"), stands));
    }
    parts.add(PointFormView.seen(seen, texts));
    return form(wish, parts, texts);
  }

  /**
   * An action point.
   *
   * @param meeting the meeting that can be chosen; null when none is known
   */
  public static Form point(
      Wish wish, Visibility seen, Due.@Nullable AtMeeting meeting, LocalDate today, Texts texts) {
    List<Part> parts = begin(wish, texts);
    parts.add(PointFormView.seen(seen, texts));
    Due due = meeting == null ? new Due.OnDate(today.plusWeeks(2)) : meeting;
    parts.addAll(DueFields.of(TEXT, due, meeting, today, texts));
    return form(wish, parts, texts);
  }

  /** Something that somebody looks for; the whole group sees it. */
  public static Form lookingFor(Wish wish, Texts texts) {
    return form(wish, begin(wish, texts), texts);
  }

  private static List<Part> begin(Wish wish, Texts texts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Note(texts.say("answer.hint")));
    if (wish.groups().size() == 1) {
      parts.add(new Note(texts.say("save.in", "group", wish.groups().getFirst().name())));
    } else {
      List<Option> options =
          wish.groups().stream().map(one -> new Option(one.id().value(), one.name())).toList();
      parts.add(
          new Choice(
              GROUP,
              texts.say("save.which"),
              "",
              true,
              options.getFirst().id(),
              options,
              Choice.Look.MENU));
    }
    parts.add(
        new Field.Text(
            TEXT,
            texts.say(wish.title() + "-label"),
            texts.say(wish.title() + "-hint"),
            true,
            wish.text(),
            3));
    return parts;
  }

  private static Form form(Wish wish, List<Part> parts, Texts texts) {
    return new Form(wish.id(), texts.say(wish.title()), parts, texts.say("button.save"), Map.of());
  }
}
