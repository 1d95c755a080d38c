package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type is shown as they typed it, and rings nobody. */
class MarkupIT {
  private static final List<String> TYPED =
      List.of(
          "<at>Jonas Berg</at> you",
          "[bank](https://evil.example)",
          "![x](https://evil.example/x.png)",
          "<b>bold</b> <a href=\"https://evil.example\">here</a>",
          "<script>alert(1)</script>",
          "fish &lt; chips &amp; peas",
          "a **star** and _a line_ and ~~a wave~~ and *one*",
          "`code` and ```more```",
          "> not a quote",
          "- not a list\n1. nor this",
          "# no heading",
          "{{DATE(2026-11-20T09:00:00Z,SHORT)}} ${name}",
          "\\*kept\\*",
          "שלום \u202etxt.exe",
          "😀 :smile: 👩‍👩‍👧",
          "æøå ÆØÅ – “quotes”");

  @TempDir Path folder;

  @Test
  void answers_areShownAsTyped_inTheDigestAndInTheForm() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      String all = String.join("\n", TYPED);
      bot.answers(bot.aisha, "What went well?", all);
      bot.answers(bot.elin, "I'm looking for…", TYPED.get(1));
      OpenForm again = bot.opens(bot.aisha);
      assertThat(again.value("What went well?")).isEqualTo(all);
      again.cancels();
      bot.until("2026-11-25T12:00:01");
      bot.channel.shows("What we shared");
      String shown = shown(bot);
      assertThat(shown).doesNotContain("⟦");
      TYPED.forEach(typed -> assertThat(shown).contains(typed.split("\n")[0]));
      assertThat(bot.jonas.gets(bot.channel, "requests").text())
          .contains(TYPED.get(1))
          .doesNotContain("⟦");
    }
  }

  /**
   * Without the joiner that keeps a date from being made of what somebody typed; it has no width.
   */
  private static String shown(TeamsBot bot) {
    return String.join("\n", bot.channel.ofPraksis().stream().map(Seen::text).toList())
        .replace("\u2060", "");
  }

  @Test
  void wordsInPrivate_areKeptAsTyped() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.writes(bot.aisha.privateChat(), "looking for <b>a van</b> & [x](y) **now**");
      bot.settled();
      assertThat(bot.aisha.privateChat().ofPraksis().toString())
          .contains("<b>a van</b> & [x](y) **now**")
          .doesNotContain("⟦");
    }
  }

  @Test
  void formattedWords_keepTheirLinksAndLists() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      bot.aisha.writesFormatted(
          "<p>looking for <strong>a van</strong>, like <a href=\"https://ks.no/van\">this</a></p>"
              + "<ul><li>on Monday</li><li>or Tuesday</li></ul>");
      bot.settled();
      assertThat(bot.aisha.privateChat().ofPraksis().toString())
          .contains("a van, like this (https://ks.no/van)", "- on Monday", "- or Tuesday");
    }
  }

  @Test
  void namesOfPeopleAndChannels_areNoMarkup() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      bot.team.renames(bot.channel, "**Ledere** [x](y)", bot.marit);
      bot.team.joinsUnheard(bot.tenant.person("Bob **Bold** _Line_"));
      bot.group("English");
      String roles = bot.aisha.gets(bot.channel, "roles").text();
      assertThat(roles).contains("Bob **Bold** _Line_").doesNotContain("⟦");
    }
  }

  @Test
  void longAnswers_areKeptWhole_inAsManyMessagesAsItTakes() {
    try (TeamsBot bot = new TeamsBot(folder).round()) {
      String most = "å<".repeat(1_500);
      bot.answers(bot.aisha, "What went well?", most);
      bot.answers(bot.elin, "What went well?", most);
      bot.answers(bot.jonas, "What went well?", most);
      bot.answers(bot.paal, "What went well?", most);
      bot.until("2026-11-25T12:00:01");
      bot.channel.shows("4 of 5 answered.");
      bot.settled();
      String shown = String.join("", bot.channel.ofPraksis().stream().map(Seen::text).toList());
      assertThat(shown.replaceAll("[^å<]", "").length()).isGreaterThanOrEqualTo(12_000);
    }
  }
}
