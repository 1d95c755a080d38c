package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.bot.web.HtmlRenderer;
import no.praksis.practice.group.Language;

/**
 * What Praksis is, what it stores and on what terms, for whoever follows the links that a platform
 * shows beside the app. It says nothing about anybody.
 */
final class AboutPage {
  static final String PATH = "/about";

  private final Language otherwise;

  /**
   * The page.
   *
   * @param otherwise the language for browsers that speak none of Praksis'
   */
  AboutPage(Language otherwise) {
    this.otherwise = otherwise;
  }

  void mount(JavalinConfig config) {
    config.routes.get(PATH, this::show);
  }

  private void show(Context ctx) {
    String wanted = Optional.ofNullable(ctx.header("Accept-Language")).orElse("");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.contentType("text/html; charset=utf-8").result(html(language(wanted)));
  }

  /** The first that is spoken here, in the order of the browser. */
  Language language(String acceptLanguage) {
    return Arrays.stream(acceptLanguage.split(","))
        .map(range -> range.split("[;-]", 2)[0])
        .flatMap(tag -> Language.of(tag).stream())
        .findFirst()
        .orElse(otherwise);
  }

  static String html(Language language) {
    Texts texts = Texts.in(language);
    return "<!doctype html>\n<html lang=\""
        + language.tag()
        + "\">\n<head><meta charset=\"utf-8\"><title>Praksis</title>"
        + "<meta name=\"viewport\" content=\"width=device-width\"></head>\n<body>\n"
        + section("about", "Praksis", texts.say("manifest.long-description"))
        + section("privacy", texts.say("about.privacy"), texts.say("about.privacy.what"))
        + section("terms", texts.say("about.terms"), texts.say("about.terms.what"))
        + "</body>\n</html>\n";
  }

  private static String section(String id, String title, String text) {
    Message message = new Message(title, List.of(new Heading(title), new Paragraph(text)));
    return "<section id=\""
        + id
        + "\">"
        + HtmlRenderer.forReading().message(message)
        + "</section>\n";
  }
}
