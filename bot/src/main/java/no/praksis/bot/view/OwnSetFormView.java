package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;

/** The form in which a group makes questions of its own. Question N has the fields {@code qN…}. */
public final class OwnSetFormView {
  public static final String TITLE = "title";
  public static final String ABOUT = "about";
  public static final String ANONYMOUS = "anonymous";
  public static final String ROTATING = "rotating";
  public static final String YAML = "yaml";
  public static final String TYPE = ".type";
  public static final String OPTIONS = ".options";
  public static final int QUESTIONS = 5;

  /** In the order in which they are offered. */
  public static final List<String> TYPES =
      List.of(
          "text",
          "choice",
          "multi-choice",
          "scale-5",
          "scale-6",
          "scale-10",
          "person",
          "recognition",
          "request",
          "action-point",
          "since-last-time");

  private OwnSetFormView() {}

  /** The id of the field of a question, counted from 1. */
  public static String question(int number) {
    return "q" + number;
  }

  /**
   * @param id comes back with the values
   * @param isNew whether the set is made, not changed
   * @param values what the fields start with, by field id
   */
  public static Form of(String id, boolean isNew, Map<String, String> values, Texts texts) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Note(texts.say("own.intro")));
    parts.add(new Field.Text(TITLE, texts.say("own.title"), "", false, "", 1));
    parts.add(
        new Field.Text(ABOUT, texts.say("own.about"), texts.say("own.about-hint"), false, "", 1));
    for (int number = 1; number <= QUESTIONS; number++) {
      parts.addAll(question(number, texts));
    }
    parts.add(yesNo(ROTATING, texts));
    parts.add(yesNo(ANONYMOUS, texts));
    parts.add(new Heading(texts.say("own.yaml-title")));
    parts.add(
        new Field.Text(YAML, texts.say("own.yaml"), texts.say("own.yaml-hint"), false, "", 6));
    String title = texts.say(isNew ? "own.form-new" : "own.form-change");
    return new Form(id, title, parts, texts.say("button.save"), Map.of()).again(values, Map.of());
  }

  private static List<Part> question(int number, Texts texts) {
    String id = question(number);
    String label = texts.say("own.question", "number", number);
    List<Option> types =
        TYPES.stream().map(type -> new Option(type, texts.say("own-type." + type))).toList();
    return List.of(
        new Field.Text(id, label, "", false, "", 1),
        new Choice(
            id + TYPE, texts.say("own.type"), "", true, "text", types, Choice.Look.SMALL_MENU),
        new Field.Text(
            id + OPTIONS,
            texts.say("own.options", "number", number),
            number == 1 ? texts.say("own.options-hint") : "",
            false,
            "",
            2));
  }

  private static Choice yesNo(String id, Texts texts) {
    return new Choice(
        id,
        texts.say("own." + id),
        "",
        true,
        "no",
        List.of(new Option("no", texts.say("word.no")), new Option("yes", texts.say("word.yes"))),
        Choice.Look.BUTTONS);
  }
}
