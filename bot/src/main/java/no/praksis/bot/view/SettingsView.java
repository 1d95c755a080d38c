package no.praksis.bot.view;

import java.util.List;
import java.util.Locale;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;

/** Confirms what a group has agreed on. */
public final class SettingsView {
  private SettingsView() {}

  public static Message of(Group group, Texts texts) {
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
                            : "settings.without-guests")))));
  }
}
