package no.praksis.bot.view;

import java.util.List;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.practice.recognition.Recognition;

/** Somebody recognises a colleague. */
public final class RecognitionView {
  private RecognitionView() {}

  /** What stands above the words: who recognises whom. */
  public static String title(Recognition recognition, Names names, Texts texts) {
    return texts.say(
        "recognition.title",
        "from",
        names.of(recognition.from()),
        "to",
        names.of(recognition.to()));
  }

  public static Message channel(Recognition recognition, Names names, Texts texts) {
    String title = title(recognition, names, texts);
    return new Message(title, List.of(new Quote(title, recognition.text())));
  }

  /** For whoever is recognised. */
  public static Message recognised(
      Recognition recognition, String from, String group, Texts texts) {
    String title = texts.say("recognised.title", "from", from);
    return new Message(
        title,
        List.of(
            new Paragraph(title),
            new Quote(from, recognition.text()),
            new Note(texts.say("recognised.seen", "group", group))));
  }
}
