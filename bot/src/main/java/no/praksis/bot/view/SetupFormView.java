package no.praksis.bot.view;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.bot.view.Field.Somebody;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.prompt.PromptSet;

/** The form in which a channel becomes a group, or in which a group is changed. */
public final class SetupFormView {
  public static final String LANGUAGE = "language";
  public static final String WEEKDAY = "weekday";
  public static final String TIME = "time";
  public static final String ZONE = "zone";
  public static final String QUESTIONS = "questions";
  public static final String VISIBILITY = "visibility";
  public static final String FACILITATOR = "facilitator";
  public static final String TAKES_PART = "takes-part";
  public static final String LEADER = "leader";

  private SetupFormView() {}

  /**
   * What there is to choose from.
   *
   * @param sets of questions
   * @param breaks the field in which yearly breaks are unticked
   */
  public record Offered(List<Person> people, List<PromptSet> sets, Field.Several breaks) {}

  /**
   * @param formId comes back with the values
   * @param values what the fields start with, by field id
   */
  public static Form of(String formId, Offered offered, Map<String, String> values, Texts texts) {
    List<Option> persons =
        offered.people().stream()
            .map(person -> new Option(person.id().value(), person.name()))
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Note(texts.say("setup.intro")));
    parts.add(menu(LANGUAGE, languages(texts), texts));
    parts.add(menu(WEEKDAY, weekdays(texts), texts));
    parts.add(
        new Field.Time(TIME, texts.say("setup.time"), texts.say("setup.time-hint"), true, ""));
    parts.add(new Field.Text(ZONE, texts.say("setup.zone"), "", true, "", 1));
    parts.add(questions(offered.sets(), texts));
    parts.add(offered.breaks());
    parts.add(menu(VISIBILITY, visibilities(texts), texts));
    parts.add(
        new Somebody(
            FACILITATOR,
            texts.say("setup.facilitator"),
            texts.say("setup.facilitator-hint"),
            true,
            "",
            persons));
    parts.add(takesPart(texts));
    parts.add(
        new Somebody(
            LEADER, texts.say("setup.leader"), texts.say("setup.leader-hint"), false, "", persons));
    return new Form(formId, texts.say("setup.title"), parts, texts.say("button.save"), Map.of())
        .again(values, Map.of());
  }

  private static Choice takesPart(Texts texts) {
    return new Choice(
        TAKES_PART,
        texts.say("setup.takes-part"),
        "",
        true,
        "",
        List.of(new Option("yes", texts.say("word.yes")), new Option("no", texts.say("word.no"))),
        Choice.Look.BUTTONS);
  }

  private static Choice questions(List<PromptSet> sets, Texts texts) {
    return new Choice(
        QUESTIONS,
        texts.say("setup.questions"),
        texts.say("setup.questions-hint"),
        true,
        "",
        sets.stream().map(set -> new Option(set.name(), label(set, texts))).toList(),
        Choice.Look.MENU);
  }

  private static String label(PromptSet set, Texts texts) {
    String title = set.title().in(texts.language());
    String about = set.about().in(texts.language());
    return about.isEmpty() ? title : title + " – " + about;
  }

  private static Choice menu(String id, List<Option> options, Texts texts) {
    return new Choice(id, texts.say("setup." + id), "", true, "", options, Choice.Look.MENU);
  }

  private static List<Option> languages(Texts texts) {
    return Arrays.stream(Language.values())
        .map(one -> new Option(one.tag(), texts.say("language." + one.tag())))
        .toList();
  }

  private static List<Option> weekdays(Texts texts) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Option(day.name(), texts.say("weekday." + day.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static List<Option> visibilities(Texts texts) {
    return List.of(
        new Option(Visibility.GROUP.name(), texts.say("seen.group")),
        new Option(Visibility.FACILITATOR.name(), texts.say("seen.facilitator")));
  }
}
