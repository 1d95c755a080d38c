package no.praksis.bot.web;

import java.util.List;
import no.praksis.bot.files.FileRoutes;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Part;

/**
 * Views as HTML without inline styles or scripts. Every string is escaped and stands in an element
 * of its own with {@code dir="auto"}, so that a name in another direction leaves its neighbours
 * alone; line breaks are kept as they are, for {@code white-space: pre-line}.
 *
 * <p>A button carries what is pressed in {@code data-press}.
 */
public final class HtmlRenderer {
  /** What a field's name begins with in what the browser sends; its id follows. */
  public static final String FIELD_PREFIX = "v.";

  /** A progress of so many steps is drawn as dots, a longer one as a bar. */
  private static final int MOST_DOTS = 14;

  private final boolean buttons;

  private HtmlRenderer(boolean buttons) {
    this.buttons = buttons;
  }

  /** For a page on which buttons can be pressed. */
  public static HtmlRenderer forPage() {
    return new HtmlRenderer(true);
  }

  /** For mail and print: buttons are left out. */
  public static HtmlRenderer forReading() {
    return new HtmlRenderer(false);
  }

  /** The message's elements; its summary when it has none. */
  public Html message(Message message) {
    return message.elements().isEmpty()
        ? new HtmlWriter().element("p", message.summary(), "dir", "auto").done()
        : elements(message.elements());
  }

  /** The home's elements, without its title. */
  public Html home(Home home) {
    return elements(home.elements());
  }

  /** Fields and elements of the form, with errors at their fields; no title, no send button. */
  public Html form(Form form, String optional) {
    HtmlWriter out = new HtmlWriter();
    FieldHtml fields = new FieldHtml(out, form.errors(), optional);
    for (Part part : form.elements()) {
      switch (part) {
        case Element element -> element(out, element);
        case Field field -> fields.field(field);
      }
    }
    return out.done();
  }

  private Html elements(List<Element> elements) {
    HtmlWriter out = new HtmlWriter();
    elements.forEach(element -> element(out, element));
    return out.done();
  }

  private void element(HtmlWriter out, Element element) {
    switch (element) {
      case Element.Heading heading -> out.element("h3", heading.text(), "dir", "auto");
      case Element.Paragraph paragraph -> out.element("p", paragraph.text(), "dir", "auto");
      case Element.Note note -> out.element("p", note.text(), "class", "note", "dir", "auto");
      case Element.Quote quote -> quote(out, quote);
      case Element.Items items -> items(out, items.items());
      case Element.Progress progress -> progress(out, progress);
      case Element.Divider() -> out.empty("hr");
      case Element.Picture picture -> picture(out, picture);
      case Element.Attachment attachment -> attachment(out, attachment);
      case Element.Buttons row -> buttons(out, row.buttons());
    }
  }

  private static void quote(HtmlWriter out, Element.Quote quote) {
    out.open("figure", "class", "quote");
    if (!quote.author().isEmpty()) {
      out.element("figcaption", quote.author(), "dir", "auto");
    }
    out.element("blockquote", quote.text(), "dir", "auto").close("figure");
  }

  private static void items(HtmlWriter out, List<String> items) {
    out.open("ul");
    items.forEach(item -> out.element("li", item, "dir", "auto"));
    out.close("ul");
  }

  private static void progress(HtmlWriter out, Element.Progress progress) {
    out.open("div", "class", "progress");
    if (progress.all() > 0 && progress.all() <= MOST_DOTS) {
      out.open("span", "class", "dots", "aria-hidden", "true");
      for (int step = 0; step < progress.all(); step++) {
        out.element("span", "", "class", step < progress.done() ? "dot on" : "dot");
      }
      out.close("span");
    } else if (progress.all() > 0) {
      out.open(
              "progress",
              "value",
              Integer.toString(progress.done()),
              "max",
              Integer.toString(progress.all()),
              "aria-hidden",
              "true")
          .close("progress");
    }
    out.element("span", progress.text(), "dir", "auto").close("div");
  }

  /** On paper there is nowhere to fetch it from, so its words stand for it. */
  private void picture(HtmlWriter out, Element.Picture picture) {
    if (buttons) {
      out.empty(
          "img", "class", "picture", "src", FileRoutes.path(picture.id()), "alt", picture.alt());
    } else {
      out.element("p", picture.alt(), "class", "note", "dir", "auto");
    }
  }

  private void attachment(HtmlWriter out, Element.Attachment attachment) {
    out.open("p", "class", "attachment");
    if (buttons) {
      out.element(
          "a",
          attachment.name(),
          "href",
          FileRoutes.path(attachment.id()),
          "download",
          attachment.name());
    } else {
      out.text(attachment.name());
    }
    out.close("p");
  }

  private void buttons(HtmlWriter out, List<Element.Button> row) {
    if (!buttons) {
      return;
    }
    out.open("div", "class", "buttons");
    for (Element.Button button : row) {
      boolean primary = button.style() == Element.Button.Style.PRIMARY;
      out.element(
          "button",
          button.label(),
          "type",
          "button",
          "class",
          primary ? "button primary" : "button",
          "data-press",
          button.id(),
          "dir",
          "auto");
    }
    out.close("div");
  }
}
