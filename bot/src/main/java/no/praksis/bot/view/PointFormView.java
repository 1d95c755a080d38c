package no.praksis.bot.view;

import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Field.Choice;
import no.praksis.bot.view.Field.Option;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.group.Visibility;

/** The small forms about one action point of one's own. */
public final class PointFormView {
  public static final String TEXT = "text";
  public static final String SEEN = "text.seen";

  private PointFormView() {}

  /** What happened, in one optional line. */
  public static Form tried(ActionPoint point, Texts texts) {
    return form(
        "tried",
        point,
        "since.tried",
        List.of(
            new Quote(texts.say("since.you-wanted"), point.text()),
            new Field.Text(TEXT, texts.say("since.note"), "", false, "", 3),
            seen(point.visibility(), texts),
            new Note(texts.say("answer.hint"))),
        texts);
  }

  /** Other words, or others who see it. */
  public static Form change(ActionPoint point, Texts texts) {
    return form("change", point, "point.change-title", words(point, "vague.hint", texts), texts);
  }

  /** A smaller step, starting from the words that there are. */
  public static Form smaller(ActionPoint point, Texts texts) {
    return form("smaller", point, "button.smaller", words(point, "smaller.hint", texts), texts);
  }

  private static List<Part> words(ActionPoint point, String hint, Texts texts) {
    return List.of(
        new Field.Text(TEXT, texts.say("since.you-wanted"), texts.say(hint), true, point.text(), 3),
        seen(point.visibility(), texts),
        new Note(texts.say("answer.hint")));
  }

  private static Form form(
      String action, ActionPoint point, String title, List<Part> parts, Texts texts) {
    return new Form(
        "point:" + action + ":" + point.id().value(),
        texts.say(title),
        parts,
        texts.say("button.save"),
        Map.of());
  }

  /** Who sees the words above. */
  static Choice seen(Visibility chosen, Texts texts) {
    return new Choice(
        SEEN,
        texts.say("seen.label"),
        "",
        true,
        chosen.name(),
        List.of(
            new Option(Visibility.GROUP.name(), texts.say("seen.group")),
            new Option(Visibility.FACILITATOR.name(), texts.say("seen.facilitator")),
            new Option(Visibility.ONLY_ME.name(), texts.say("seen.only-me"))),
        Choice.Look.SMALL_MENU);
  }
}
