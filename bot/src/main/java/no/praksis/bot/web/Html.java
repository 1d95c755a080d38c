package no.praksis.bot.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup in which everything that is not ours has been escaped; also valid as XHTML. */
public final class Html implements Content {
  private final String markup;

  Html(String markup) {
    this.markup = markup;
  }

  /** Text as markup that shows exactly that text. */
  public static Html text(String text) {
    return new Html(new HtmlWriter().text(text).toString());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(markup);
  }

  @Override
  public boolean isEmptyContent() {
    return markup.isEmpty();
  }

  /** The markup itself. */
  @Override
  public String toString() {
    return markup;
  }
}
