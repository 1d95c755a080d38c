package no.praksis.bot.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.prompt.Prompt;

/** The form for what a group has agreed on. */
public final class SettingsFormView {
  public static final String VISIBILITY = "visibility";
  public static final String MONTHS = "months";
  public static final String GUESTS = "guests";
  public static final String EXTRAS = "extras";

  private SettingsFormView() {}

  /**
   * @param formId comes back with the values
   * @param extras the optional questions of the weekly round
   */
  public static Form of(String formId, Group group, List<Prompt> extras, Texts texts) {
    List<Part> parts =
        List.of(
            new Choice(
                VISIBILITY,
                texts.say("setup.visibility"),
                texts.say("settings.visibility-hint"),
                true,
                group.visibility().name(),
                List.of(
                    new Option(Visibility.GROUP.name(), texts.say("seen.group")),
                    new Option(Visibility.FACILITATOR.name(), texts.say("seen.facilitator"))),
                Choice.Look.MENU),
            new Field.Text(
                MONTHS,
                texts.say("settings.months"),
                texts.say("settings.months-hint"),
                true,
                Integer.toString(group.settings().keptMonths()),
                1),
            new Choice(
                GUESTS,
                texts.say("settings.guests"),
                texts.say("settings.guests-hint"),
                true,
                group.settings().guests() ? "yes" : "no",
                List.of(
                    new Option("yes", texts.say("word.yes")),
                    new Option("no", texts.say("word.no"))),
                Choice.Look.BUTTONS),
            extras(group, extras, texts));
    return new Form(formId, texts.say("settings.title"), parts, texts.say("button.save"), Map.of());
  }

  private static Field.Several extras(Group group, List<Prompt> extras, Texts texts) {
    return new Field.Several(
        EXTRAS,
        texts.say("questions.extras"),
        texts.say("questions.extras-what"),
        false,
        extras.stream()
            .map(Prompt::key)
            .filter(group.settings().extras()::contains)
            .collect(Collectors.joining(",")),
        extras.stream()
            .map(one -> new Option(one.key(), one.question().in(texts.language())))
            .toList());
  }
}
