package no.praksis.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import no.praksis.bot.playground.Typed.Kind;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {
  @Test
  void whatBeginsWithPraksis_isACommand() {
    assertThat(Typed.of("/praksis help")).isEqualTo(new Typed(Kind.SLASH, "help"));
    assertThat(Typed.of("  /PRAKSIS   help me ")).isEqualTo(new Typed(Kind.SLASH, "help me"));
    assertThat(Typed.of("/praksis")).isEqualTo(new Typed(Kind.SLASH, ""));
    assertThat(Typed.of("@Praksis: takk @kari\nfor maten"))
        .isEqualTo(new Typed(Kind.MENTION, "takk @kari\nfor maten"));
    assertThat(Typed.of("/praksisk")).isEqualTo(new Typed(Kind.WORDS, "/praksisk"));
    assertThat(Typed.of("hei @praksis")).isEqualTo(new Typed(Kind.WORDS, "hei @praksis"));
  }

  @Test
  void names_becomeIdsAndNamesAgain() {
    Mentions mentions =
        new Mentions(
            List.of(person("p1", "Kari Nordli"), person("p2", "Per Ås"), person("p3", "Per Moe")));

    assertThat(mentions.withIds("takk @kari og @Per Ås, @per")).isEqualTo("takk @p1 og @p2, @per");
    assertThat(mentions.withIds("@Karianne")).isEqualTo("@Karianne");
    assertThat(mentions.withNames("takk @p1 og @p9")).isEqualTo("takk @Kari Nordli og @p9");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePage_hasAllWordsInEveryLanguage(Language language) {
    PageTexts texts = PageTexts.in(language);

    assertThat(texts.keys()).isEqualTo(PageTexts.in(Language.EN).keys());
    assertThat(texts.keys())
        .allSatisfy(
            key ->
                assertThat(
                        texts.of(
                            key, "count", 1, "days", 1, "name", "N", "group", "G", "command", "C"))
                    .isNotBlank()
                    .doesNotContain("!", "{"));
  }

  @Test
  void initials_areFirstLetters() {
    assertThat(PageBuilder.initials("Solveig Ås")).isEqualTo("SÅ");
    assertThat(PageBuilder.initials("Kari Anne Nordli")).isEqualTo("KN");
    assertThat(PageBuilder.initials("😀")).isEqualTo("😀");
  }

  private static Person person(String id, String name) {
    return new Person(
        new PersonId(id),
        Playground.WORKSPACE,
        id,
        name,
        null,
        ZoneId.of("Europe/Oslo"),
        WorkingHours.DEFAULT);
  }
}
