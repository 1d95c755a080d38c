package no.praksis.bot.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Note;

/** The form in which somebody says until when they are away. */
public final class AwayFormView {
  public static final String ID = "away:form";
  public static final String FROM = "from";
  public static final String UNTIL = "until";

  private AwayFormView() {}

  /**
   * An empty form.
   *
   * @param today in the person's zone
   */
  public static Form of(LocalDate today, Texts texts) {
    return new Form(
        ID,
        texts.say("away.title"),
        List.of(
            new Note(texts.say("away.hint")),
            new Field.Date(FROM, texts.say("away.from"), "", true, today.toString()),
            new Field.Date(UNTIL, texts.say("away.until"), texts.say("away.until-hint"), true, "")),
        texts.say("button.save"),
        Map.of());
  }
}
