package no.praksis.bot.slack;

import java.util.List;
import no.praksis.bot.view.Texts;
import no.praksis.bot.web.Html;
import no.praksis.practice.group.Language;
import org.jspecify.annotations.Nullable;

/** What a browser shows while Praksis is installed: each page in English and in Norwegian. */
final class InstallPages {
  private static final List<Language> LANGUAGES = List.of(Language.EN, Language.NB);
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Praksis</title>
      <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; color: #1f2a37; background: #f6f5f1;
        max-width: 36rem; margin: 10vh auto; padding: 0 1.5rem }
      h1 { font-size: 1.6rem }
      section + section { border-top: 1px solid #cfcabb; margin-top: 2.5rem; padding-top: 1rem }
      a { display: inline-block; padding: .6rem 1.2rem; border-radius: .4rem; color: #fff;
        background: #1f5c4d; text-decoration: none }
      a:focus-visible { outline: 3px solid #1f2a37; outline-offset: 2px }
      </style>
      </head>
      <body>
      <main>
      %s</main>
      </body>
      </html>
      """;

  private final String installPath;

  /**
   * Pages that lead back to the beginning.
   *
   * @param installPath where an installation begins
   */
  InstallPages(String installPath) {
    this.installPath = installPath;
  }

  String begin(String authorizeUrl) {
    return page("begin", authorizeUrl);
  }

  String done(@Nullable String team) {
    return page("done", "https://app.slack.com/client" + (team == null ? "" : "/" + team));
  }

  String cancelled() {
    return page("cancelled", installPath);
  }

  String stale() {
    return page("stale", installPath);
  }

  String failed() {
    return page("failed", installPath);
  }

  private static String page(String name, String link) {
    StringBuilder sections = new StringBuilder();
    for (Language language : LANGUAGES) {
      Texts texts = Texts.in(language);
      sections.append(
          """
          <section lang="%s">
          <h1>%s</h1>
          <p>%s</p>
          <p><a href="%s">%s</a></p>
          </section>
          """
              .formatted(
                  language.tag(),
                  escaped(texts.say("install." + name + ".title")),
                  escaped(texts.say("install." + name + ".text")),
                  escaped(link),
                  escaped(texts.say("install." + name + ".link"))));
    }
    return PAGE.formatted(sections);
  }

  private static String escaped(String text) {
    return Html.text(text).toString();
  }
}
