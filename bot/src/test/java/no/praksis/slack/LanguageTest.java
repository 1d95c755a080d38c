package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which language somebody is written to: one's own, else the group's, else the client's. */
class LanguageTest {
  private static final String ENGLISH = "I keep your practice community going";
  private static final String BOKMAAL = "Jeg holder praksisfellesskapet i gang";
  private static final String NYNORSK = "Eg held praksisfellesskapet i gang";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void beforeAnyGroup_theClientsLanguageCounts(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Person ola = bot.company.person("Ola Nes").speaks("nb-NO");
      Person kari = bot.company.person("Kari Ny").speaks("nn-NO");
      Person tom = bot.company.person("Tom Weber").speaks("de-DE");
      Channel elsewhere = bot.company.channel("elsewhere", ola, kari, tom);

      assertThat(ola.gets(elsewhere, "/praksis help")).contains(BOKMAAL);
      assertThat(tom.gets(elsewhere, "/praksis hjelp")).contains(ENGLISH);
      kari.writes(kari.privateChat(), "help");
      kari.sees(kari.privateChat(), NYNORSK);
      kari.opensHome();
      kari.seesAtHome("Ingenting ventar på deg.");

      bot.company.tells(kari.speaks("nb-NO"));
      bot.settled();
      assertThat(kari.gets(elsewhere, "/praksis help")).contains(BOKMAAL);

      elsewhere.invitesPraksis(ola);
      Seen hello = elsewhere.shows("Hei, jeg er Praksis", "Ola Nes");
      tom.presses(elsewhere, hello, hello.buttons().getFirst());
      tom.seesAlone(elsewhere, "Ola Nes invited me here");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void groupsLanguage_goesBeforeTheClients_andOnesOwnBeforeBoth(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("Norsk nynorsk")) {
      Channel elsewhere = bot.company.channel("elsewhere", bot.aisha, bot.elin);
      Person aisha = bot.aisha;
      assertThat(aisha.gets(bot.channel, "/praksis help")).contains(NYNORSK);
      assertThat(aisha.gets(elsewhere, "/praksis help")).contains(NYNORSK);
      aisha.writes(aisha.privateChat(), "help");
      aisha.sees(aisha.privateChat(), NYNORSK);
      aisha.opensHome();
      aisha.seesAtHome("Ingenting ventar på deg.");

      assertThat(aisha.gets(bot.channel, "/praksis language nb")).contains("bokmål");
      assertThat(aisha.gets(bot.channel, "/praksis help")).contains(BOKMAAL);
      assertThat(aisha.gets(elsewhere, "/praksis help")).contains(BOKMAAL);
      aisha.seesAtHome("Ingenting venter på deg.");
      bot.until("2026-11-20T11:30:01");
      Seen round = bot.channel.shows("Kva gjekk bra?", "0 av 5 har svara");
      aisha.presses(bot.channel, round, "Svar");
      aisha.form().isReady().shows("Hva gikk bra?").cancels();

      bot.marit.gets(bot.channel, "/praksis language en group", "English");
      assertThat(bot.elin.gets(bot.channel, "/praksis help")).contains(ENGLISH);
      assertThat(aisha.gets(bot.channel, "/praksis help")).contains(BOKMAAL);
    }
  }

  @ParameterizedTest
  @EnumSource(value = SlackBot.Mode.class, names = "HTTP")
  void somebodyInSeveralGroups_isWrittenToInTheirLanguage_everywhere(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("Norsk bokmål")) {
      Channel school = bot.company.channel("skolen", bot.marit, bot.jonas);
      school.invitesPraksis(bot.marit);
      school.awaits(1);
      assertThat(bot.marit.gets(school, "/praksis setup like ledergruppa"))
          .contains("Gruppa er satt opp som ledergruppa");
      bot.settled();
      Person jonas = bot.jonas;
      jonas.writes(jonas.privateChat(), "schedule");
      Seen which = jonas.sees(jonas.privateChat(), "Hvilken gruppe mener du?");
      jonas.presses(jonas.privateChat(), which, "skolen");
      jonas.sees(jonas.privateChat(), "Når gruppa blir spurt", "fredag kl. 11:30");
    }
  }
}
