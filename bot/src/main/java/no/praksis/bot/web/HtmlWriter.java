package no.praksis.bot.web;

/** Writes markup and escapes on the way; tags and attribute names come from our code only. */
final class HtmlWriter {
  private final StringBuilder out = new StringBuilder();

  /** An opening tag with attributes given as name, value, name, value. */
  HtmlWriter open(String tag, String... attributes) {
    return start(tag, attributes).raw(">");
  }

  HtmlWriter close(String tag) {
    return raw("</").raw(tag).raw(">");
  }

  /** A tag without content, in the form that is valid as XHTML too. */
  HtmlWriter empty(String tag, String... attributes) {
    return start(tag, attributes).raw("/>");
  }

  /** A whole element around text. */
  HtmlWriter element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  HtmlWriter text(String text) {
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i));
    }
    return this;
  }

  Html done() {
    return new Html(out.toString());
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private HtmlWriter start(String tag, String... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
    }
    return this;
  }

  private HtmlWriter raw(String markup) {
    out.append(markup);
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.append(allowed(c) ? c : '\uFFFD');
    }
  }

  /** XML has no way to write control characters, and no page needs them. */
  private static boolean allowed(char c) {
    return c >= ' ' ? c != 0x7F && c != '\uFFFE' && c != '\uFFFF' : c == '\n' || c == '\t';
  }
}
