package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ledergruppa · participant | Next round: Friday 27 November at 11:30 | You are not away | Monday, Tuesday, Wednesday, Thursday, Friday, 08:00–15:30
          NB | Ledergruppa · deltaker    | Neste runde: fredag 27. november kl. 11:30 | Du er ikke borte | mandag, tirsdag, onsdag, torsdag, fredag, 08:00–15:30
          NN | Ledergruppa · deltakar    | Neste runde: fredag 27. november kl. 11:30 | Du er ikkje borte | måndag, tysdag, onsdag, torsdag, fredag, 08:00–15:30
          """)
  void home_showsGroupsAndChoices(
      Language language, String group, String next, String away, String hours) {
    talk.group(language).until("2026-11-20T11:31");
    assertThat(talk.says("marit", "møte 8.12.2026 09:00")).isNotEmpty();
    assertThat(talk.home("aisha")).contains(group, next, away, hours, "8").contains("09:00");
    assertThat(talk.homeButtons("aisha"))
        .contains(
            "away:form", "command:language nn", "command:privacy", "command:export", "command:help")
        .doesNotContain("command:back")
        .anyMatch(button -> button.startsWith("answer:"));
  }

  @Test
  void figures_areForFacilitatorAndLeader() {
    talk.group(Language.EN).until("2026-11-20T11:31");
    talk.answers("aisha", Map.of("what-went-well", "Fine."));
    assertThat(talk.home("marit")).contains("facilitator", "Open round, 20 Nov: 1 of 5");
    assertThat(talk.home("jonas")).contains("group leader", "Open round, 20 Nov: 1 of 5");
    assertThat(talk.home("aisha")).doesNotContain("1 of 5").contains("you have answered");
    talk.until("2026-11-26T09:00");
    assertThat(talk.home("marit")).contains("Latest round, 20 Nov: 1 of 5 answered");
    assertThat(talk.home("elin")).contains("Nothing is waiting for you");
  }

  @Test
  void away_isSaidInAForm_andTakenBackWithAButton() {
    talk.group(Language.EN).until("2026-11-20T11:31");
    Form form = ((Reply.OpenForm) talk.press("elin", "away:form")).form();
    assertThat(Talk.text(talk.send("elin", form, Map.of("until", "")))).contains("Choose a day.");
    assertThat(Talk.text(talk.send("elin", form, Map.of("until", "2026-11-19"))))
        .contains("has already passed");
    assertThat(
            Talk.text(talk.send("elin", form, Map.of("from", "2026-12-02", "until", "2026-12-01"))))
        .contains("comes before");
    assertThat(Talk.text(talk.send("elin", form, Map.of("until", "soon")))).contains("“soon”");
    assertThat(Talk.text(talk.send("elin", form, Map.of("until", "2026-11-30"))))
        .contains("Noted.");
    assertThat(talk.home("elin")).contains("You are away until Monday 30 November");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4 have answered");
    assertThat(talk.homeButtons("elin")).contains("command:back");
    talk.press("elin", "command:back");
    assertThat(talk.home("elin")).contains("You are not away");
  }

  @Test
  void home_ofSomebodyWithoutAGroup_saysSo() {
    assertThat(talk.home("aisha")).contains("You are not in a group yet");
  }
}
