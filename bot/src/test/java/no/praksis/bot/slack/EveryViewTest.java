package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.practice.group.Language;
import no.praksis.talk.Talk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the program shows to anybody, in three languages, Slack takes it. */
class EveryViewTest {
  private static final List<String> PEOPLE = List.of("marit", "jonas", "aisha", "elin", "odd");

  private static final List<String> COMMANDS =
      List.of(
          "help",
          "schedule",
          "questions",
          "questions new",
          "settings",
          "roles",
          "points",
          "points group",
          "requests",
          "meetings",
          "meeting 2026-12-10 09:00",
          "away",
          "hours",
          "language",
          "privacy",
          "export",
          "status",
          "summary",
          "summary week",
          "summary month",
          "summary season",
          "summary round",
          "remove",
          "nonsense",
          "setup",
          "setup like nowhere",
          "looking for somebody who has done it",
          "thanks @elin for the tea",
          "answer",
          "schedule add monday 09:00",
          "schedule pause until 31.12.2026",
          "schedule resume",
          "away until friday",
          "back",
          "ask",
          "roles facilitator @elin",
          "roles leader @aisha",
          "away @elin until friday",
          "hours mon-thu 08:00-15:30",
          "schedule remove 2");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyView_isTakenBySlack(Language language) {
    Map<String, String> more =
        Map.of("odd", "*Odd* <!here> & محمد " + "Langnavn".repeat(12), "late", "Late Larsen");
    try (Talk talk = new Talk(folder, more).group(language)) {
      Crawler crawler = new Crawler(talk);
      for (String week : List.of("2026-11-20T11:31", "2026-11-27T11:31")) {
        talk.until(week);
        PEOPLE.forEach(person -> crawler.command(person, "answer"));
        crawler.everything(PEOPLE);
        for (String person : PEOPLE) {
          COMMANDS.forEach(words -> crawler.command(person, words));
        }
        crawler.command(Talk.ADMIN, "status");
        crawler.whisper("elin", "hello");
        crawler.whisper("elin", Crawler.HOSTILE);
        crawler.everything(PEOPLE);
        crawler.command("marit", "close");
        crawler.command("marit", "summary here");
        crawler.everything(PEOPLE);
      }

      assertThat(crawler.wrong).isEmpty();
      assertThat(crawler.forms)
          .contains("answer:#.#-#-#", "setup:ledergruppa", "questions:#:change:something-small");
      assertThat(crawler.kinds).hasSizeGreaterThan(60);
      assertThat(crawler.views).isGreaterThan(500);
    }
  }
}
