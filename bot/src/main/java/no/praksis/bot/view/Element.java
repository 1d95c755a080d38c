package no.praksis.bot.view;

import java.util.List;

/** A piece of a view. */
public sealed interface Element extends Part {
  record Heading(String text) implements Element {}

  record Paragraph(String text) implements Element {}

  /** Something said in passing, in smaller type. */
  record Note(String text) implements Element {}

  /**
   * What somebody typed, word for word with its line breaks.
   *
   * @param author the name to show; empty for none
   */
  record Quote(String author, String text) implements Element {}

  /** Lines that belong together, each with a mark before it. */
  record Items(List<String> items) implements Element {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** How far something has come, as a line of text that may be drawn too. */
  record Progress(int done, int all, String text) implements Element {}

  record Divider() implements Element {}

  /**
   * A picture that is kept for a while; each renderer knows where it is fetched from.
   *
   * @param id of the file among {@code KeptFiles}
   * @param alt what it shows, in words, for whoever doesn't see it
   * @param bars the same as bars of text, for where no picture can be shown; none for what can't be
   *     drawn so
   */
  record Picture(String id, String alt, List<Bar> bars) implements Element {
    public Picture {
      bars = List.copyOf(bars);
    }

    public Picture(String id, String alt) {
      this(id, alt, List.of());
    }
  }

  /**
   * One bar of a picture.
   *
   * @param length at least 0, to be compared with its neighbours'
   */
  record Bar(int length, String words) {}

  /**
   * A file to save, for one person, that is kept for a while; each renderer knows where it is.
   *
   * @param id of the file among {@code KeptFiles}
   * @param name what it is called when somebody saves it
   */
  record Attachment(String id, String name) implements Element {}

  record Buttons(List<Button> buttons) implements Element {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    public static Buttons of(Button... buttons) {
      return new Buttons(List.of(buttons));
    }
  }

  /**
   * A button.
   *
   * @param id what is pressed, with ids after colons; unique in its view, at most 255 characters
   * @param label at most 24 characters
   */
  record Button(String id, String label, Style style) {
    /** How it stands out; at most one is {@code PRIMARY} in a view. */
    public enum Style {
      PRIMARY,
      PLAIN
    }

    public static Button primary(String id, String label) {
      return new Button(id, label, Style.PRIMARY);
    }

    public static Button plain(String id, String label) {
      return new Button(id, label, Style.PLAIN);
    }
  }
}
