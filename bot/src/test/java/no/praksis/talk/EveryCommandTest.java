package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, in every language, by every role: what is allowed works, the rest is refused. */
class EveryCommandTest {
  /** The commands in English, bokmål and nynorsk; and who may: participant, leader, ... */
  private static final String COMMANDS =
      """
      help                   | hjelp                     | hjelp                     | PLFA
      setup                  | oppsett                   | oppsett                   | FA
      setup like nowhere     | oppsett som nowhere       | oppsett som nowhere       | FA
      schedule               | tidsplan                  | tidsplan                  | PLFA
      schedule skip          | tidsplan hopp over        | tidsplan hopp over        | FA
      schedule pause until 31.12.2026 | tidsplan pause til 31.12.2026 | tidsplan pause til 31.12.2026 | FA
      schedule resume        | tidsplan fortsett         | tidsplan hald fram        | FA
      schedule add monday 09:00 | tidsplan legg til mandag 09:00 | tidsplan legg til måndag 09:00 | FA
      schedule remove 1      | tidsplan fjern 1          | tidsplan fjern 1          | FA
      questions              | spørsmål                  | spørsmål                  | FA
      questions use friday   | spørsmål bruk friday      | spørsmål bruk friday      | FA
      questions new          | spørsmål nye              | spørsmål nye              | FA
      ask                    | spør                      | spør                      | LF
      answer                 | svar                      | svar                      | PLFA
      close                  | avslutt                   | avslutt                   | F
      points                 | punkter                   | punkt                     | PLFA
      points group           | punkter gruppe            | punkt gruppe              | PLFA
      looking for a van      | jeg søker en varebil      | eg søkjer ein varebil     | PLFA
      requests               | hvem søker hva            | kven søkjer kva           | PLFA
      thanks @elin tea       | takk @elin te             | takk @elin te             | PLFA
      summary                | oppsummering              | oppsummering              | LF
      summary round          | oppsummering runde        | oppsummering runde        | LF
      summary week           | oppsummering uke          | oppsummering veke         | LF
      summary month          | oppsummering måned        | oppsummering månad        | LF
      summary season         | oppsummering sesong       | oppsummering sesong       | LF
      summary here           | oppsummering her          | oppsummering her          | LF
      meeting 2026-12-10 09:00 | møte 10.12.2026 09:00   | møte 10.12.2026 09:00     | F
      meetings               | møter                     | møte                      | PLFA
      away until friday      | borte til fredag          | borte til fredag          | PLFA
      back                   | tilbake                   | tilbake                   | PLFA
      away @elin until friday | borte @elin til fredag   | borte @elin til fredag    | F
      hours mon-thu 08:00-15:30 | arbeidstid man-tor 08:00-15:30 | arbeidstid mån-tor 08:00-15:30 | PLFA
      roles                  | roller                    | roller                    | PLFA
      roles leader @elin     | roller leder @elin        | roller leiar @elin        | FA
      settings               | innstillinger             | innstillingar             | FA
      remove                 | fjern                     | fjern                     | PLFA
      privacy                | personvern                | personvern                | PLFA
      export                 | eksport                   | eksport                   | PLFA
      forget me              | glem meg                  | gløym meg                 | PLFA
      status                 | status                    | status                    | A
      """;

  private static final Map<Character, String> PEOPLE =
      Map.of('P', "aisha", 'L', "jonas", 'F', "marit", 'A', Talk.ADMIN);

  private static final List<String> REFUSALS =
      List.of(
          "refused.facilitator",
          "refused.leader",
          "refused.admin",
          "ask.not-allowed",
          "close.NOT_ALLOWED",
          "setup.not-allowed");

  @TempDir Path folder;

  static Stream<Arguments> everyCommand() {
    return COMMANDS
        .lines()
        .map(line -> line.split("\\|"))
        .flatMap(
            cells ->
                Stream.of(Language.values())
                    .map(
                        language ->
                            Arguments.of(
                                language, cells[language.ordinal()].strip(), cells[3].strip())));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void command_doesWhatItsRoleMay_inItsLanguage(Language language, String words, String allowed) {
    Texts texts = Texts.in(language);
    List<String> refusals = REFUSALS.stream().map(texts::say).toList();
    List<String> unknown =
        Stream.of("unknown.did-you-mean", "unknown.nothing-near")
            .map(key -> texts.say(key, "word", words.split(" ")[0]))
            .toList();
    try (Talk talk = new Talk(folder).group(language)) {
      for (boolean may : List.of(false, true)) {
        for (Map.Entry<Character, String> one : PEOPLE.entrySet()) {
          if (may == allowed.indexOf(one.getKey()) >= 0) {
            String reply = talk.shows(one.getValue(), words);
            assertThat(reply).as("%s by %s", words, one).isNotBlank().doesNotContain(unknown);
            assertThat(Leaks.in(reply, language)).as(reply).isEmpty();
            assertThat(refusals.contains(reply.strip()))
                .as("%s by %s is refused with: %s", words, one, reply)
                .isEqualTo(!may);
          }
        }
      }
    }
  }
}
