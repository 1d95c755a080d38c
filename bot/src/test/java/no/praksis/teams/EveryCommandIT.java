package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.talk.Leaks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every language, after the mention and in private, to its author alone. */
class EveryCommandIT {
  /** In English, bokmål and nynorsk, and who types it; in an order in which each can work. */
  private static final String COMMANDS =
      """
      help                   | hjelp                     | hjelp                     | aisha
      schedule               | tidsplan                  | tidsplan                  | aisha
      schedule add monday 09:00 | tidsplan legg til mandag 09:00 | tidsplan legg til måndag 09:00 | marit
      schedule remove 2      | tidsplan fjern 2          | tidsplan fjern 2          | marit
      schedule skip          | tidsplan hopp over        | tidsplan hopp over        | marit
      schedule pause until 31.12.2026 | tidsplan pause til 31.12.2026 | tidsplan pause til 31.12.2026 | marit
      schedule resume        | tidsplan fortsett         | tidsplan hald fram        | marit
      questions              | spørsmål                  | spørsmål                  | marit
      questions use friday   | spørsmål bruk friday      | spørsmål bruk friday      | marit
      questions new          | spørsmål nye              | spørsmål nye              | marit
      ask                    | spør                      | spør                      | jonas
      answer                 | svar                      | svar                      | aisha
      close                  | avslutt                   | avslutt                   | marit
      points                 | punkter                   | punkt                     | aisha
      points group           | punkter gruppe            | punkt gruppe              | aisha
      looking for a van      | jeg søker en varebil      | eg søkjer ein varebil     | aisha
      requests               | hvem søker hva            | kven søkjer kva           | aisha
      thanks @Elin Sæther tea | takk @Elin Sæther te     | takk @Elin Sæther te      | aisha
      summary                | oppsummering              | oppsummering              | marit
      summary round          | oppsummering runde        | oppsummering runde        | jonas
      summary week           | oppsummering uke          | oppsummering veke         | marit
      summary month          | oppsummering måned        | oppsummering månad        | marit
      summary season         | oppsummering sesong       | oppsummering sesong       | marit
      summary here           | oppsummering her          | oppsummering her          | marit
      meeting 2026-12-10 09:00 | møte 10.12.2026 09:00   | møte 10.12.2026 09:00     | marit
      meetings               | møter                     | møte                      | aisha
      away until friday      | borte til fredag          | borte til fredag          | aisha
      back                   | tilbake                   | tilbake                   | aisha
      away @Elin Sæther until friday | borte @Elin Sæther til fredag | borte @Elin Sæther til fredag | marit
      hours mon-thu 08:00-15:30 | arbeidstid man-tor 08:00-15:30 | arbeidstid mån-tor 08:00-15:30 | aisha
      roles                  | roller                    | roller                    | aisha
      roles leader @Elin Sæther | roller leder @Elin Sæther | roller leiar @Elin Sæther | marit
      settings               | innstillinger             | innstillingar             | marit
      remove                 | fjern                     | fjern                     | aisha
      privacy                | personvern                | personvern                | aisha
      export                 | eksport                   | eksport                   | aisha
      home                   | hjem                      | heim                      | aisha
      status                 | status                    | status                    | paal
      setup                  | oppsett                   | oppsett                   | marit
      forget me              | glem meg                  | gløym meg                 | aisha
      """;

  @TempDir Path folder;

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of(Language.EN, "English", true),
        Arguments.of(Language.NB, "Norsk bokmål", true),
        Arguments.of(Language.NN, "Norsk nynorsk", true),
        Arguments.of(Language.EN, "English", false),
        Arguments.of(Language.NB, "Norsk bokmål", false),
        Arguments.of(Language.NN, "Norsk nynorsk", false));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void command_isAnswered_toItsAuthorAlone(Language language, String name, boolean mentioned) {
    Texts texts = Texts.in(language);
    try (TeamsBot bot = new TeamsBot(folder).group(name)) {
      for (String[] cells : COMMANDS.lines().map(line -> line.split("\\|")).toList()) {
        String words = cells[language.ordinal()].strip();
        Person person = person(bot, cells[3].strip());
        Chat chat = mentioned ? bot.channel : person.privateChat();
        String answer = person.gets(chat, words).text();
        List<String> unknown =
            Stream.of("unknown.did-you-mean", "unknown.nothing-near")
                .map(key -> texts.say(key, "word", words.split(" ")[0]))
                .toList();
        assertThat(answer).as(words).isNotBlank().doesNotContain(unknown);
        assertThat(answer).as(words).doesNotContain(texts.say("not-saved"));
        assertThat(answer).as(words).doesNotContain("⟦");
        assertThat(Leaks.in(answer, language)).as(words + "\n" + answer).isEmpty();
        bot.settled();
        assertThat(bot.channel.ofPraksis())
            .as(words)
            .extracting(Seen::text)
            .noneMatch(text -> text.contains(answer));
      }
    }
  }

  private static Person person(TeamsBot bot, String name) {
    return switch (name) {
      case "marit" -> bot.marit;
      case "jonas" -> bot.jonas;
      case "paal" -> bot.paal;
      default -> bot.aisha;
    };
  }
}
