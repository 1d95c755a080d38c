package no.praksis.bot.view;

import java.util.List;
import java.util.Locale;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;
import no.praksis.practice.prompt.Prompt;

/** Confirms what a group has agreed on. */
public final class SettingsView {
  private SettingsView() {}

  /**
   * @param extras the optional questions of the weekly round
   */
  public static Message of(Group group, List<Prompt> extras, Texts texts) {
    String done = texts.say("settings.done");
    String seen =
        texts.say("seen." + group.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return new Message(
        done,
        List.of(
            new Paragraph(done),
            new Items(
                List.of(
                    texts.say("settings.seen", "who", seen),
                    texts.say("settings.kept", "months", group.settings().keptMonths()),
                    texts.say(
                        group.settings().guests()
                            ? "settings.with-guests"
                            : "settings.without-guests"),
                    extras(group, extras, texts)))));
  }

  private static String extras(Group group, List<Prompt> extras, Texts texts) {
    List<String> asked =
        extras.stream()
            .filter(one -> group.settings().extras().contains(one.key()))
            .map(one -> one.question().in(texts.language()))
            .toList();
    return asked.isEmpty()
        ? texts.say("settings.no-extras")
        : texts.say("settings.extras", "questions", String.join(" · ", asked));
  }
}
