package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Action points, requests, offers and open rounds in the home, and what their buttons do. */
class HomeHelpTest {
  private static final String POINT = "Ask Kari on Monday before I advise";
  private static final String[] FRIDAYS = {
    "2026-11-20", "2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2027-01-08"
  };
  private static final String MENTOR = "somebody who has merged two departments";

  @TempDir Path folder;
  private Talk talk;
  private Chat chat;

  @BeforeEach
  void start() {
    talk = new Talk(folder);
    chat = new Chat(talk);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  private Form form(String person, String label) {
    return chat.form(person, talk.homeOf(person), label);
  }

  private String press(String person, String label) {
    return Talk.text(chat.press(person, talk.homeOf(person), label));
  }

  private void chosen(Language language) {
    talk.group(language).until("2026-11-20T12:00");
    talk.answers("aisha", Map.of("what-now", POINT, "what-now.due", "next-round"));
    talk.until("2026-11-25T13:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Open · by the next round | I tried it   | Change it | Nothing is open.      | Good that you tried it.
          NB | Åpent · til neste runde  | Jeg prøvde   | Endre     | Ingenting er åpent.   | Så bra at du prøvde.
          NN | Ope · til neste runde    | Eg prøvde    | Endre     | Ingenting er ope.     | Så bra at du prøvde.
          """)
  void point_isFollowedUp_fromHome(
      Language language, String state, String tried, String change, String none, String said) {
    chosen(language);
    assertThat(talk.home("aisha")).contains(state, POINT);
    assertThat(talk.home("jonas")).doesNotContain(POINT).contains(none);

    chat.send("aisha", form("aisha", change), Map.of("text", "Call Kari on Tuesday"));
    assertThat(talk.home("aisha")).contains("Call Kari on Tuesday").doesNotContain(POINT);
    assertThat(chat.send("aisha", form("aisha", tried), Map.of("text", "She knew.")))
        .contains(said);
    assertThat(talk.home("aisha")).contains(none).doesNotContain("Call Kari");
  }

  @ParameterizedTest
  @CsvSource({"EN,I'm letting it go", "NB,Lar det ligge", "NN,Lèt det liggje"})
  void point_isLetGo_fromHome(Language language, String label) {
    chosen(language);
    press("aisha", label);
    assertThat(talk.home("aisha")).doesNotContain(POINT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | looking for | Open · nobody has offered help yet | Open · one person can help | What you can help with | Change my line  | Who is looking for what: one open
          NB | jeg søker   | Åpent · ingen har meldt seg ennå   | Åpent · én kan hjelpe      | Det du kan hjelpe med  | Endre linja mi  | Hvem søker hva: én åpen
          NN | eg søkjer   | Ope · ingen har meldt seg enno     | Ope · éin kan hjelpe       | Det du kan hjelpe med  | Endre linja mi  | Kven søkjer kva: éin open
          """)
  void request_isShownToWhoeverLooks_andToWhoeverHelps(
      Language language,
      String looking,
      String alone,
      String helped,
      String offers,
      String change,
      String open) {
    talk.group(language);
    talk.says("aisha", looking + " " + MENTOR);
    assertThat(talk.home("aisha")).contains("Ledergruppa", MENTOR, alone);
    assertThat(talk.home("elin")).doesNotContain(MENTOR, offers, open);
    assertThat(talk.home("marit")).contains(open).doesNotContain(MENTOR);

    chat.send("elin", offer(), Map.of("line", "I did that in 2024."));

    assertThat(talk.home("aisha")).contains(helped, "Elin Sæther", "I did that in 2024.");
    assertThat(talk.home("elin")).contains(offers, "Aisha Khan · Ledergruppa", MENTOR, "2024");
    chat.send("elin", form("elin", change), Map.of("line", "And in 2025."));
    assertThat(talk.home("aisha")).contains("And in 2025.").doesNotContain("2024");
    assertThat(talk.home("jonas")).doesNotContain(MENTOR, "2025");
  }

  private Form offer() {
    Message shared = chat.latest(Talk.CHANNEL);
    return chat.form("elin", shared, Chat.labels(shared).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "EN,looking for,Help is found,Stop looking",
    "NB,jeg søker,Har fått hjelp,Søker ikke lenger",
    "NN,eg søkjer,Har fått hjelp,Søkjer ikkje lenger"
  })
  void request_isEnded_fromHome(Language language, String looking, String found, String close) {
    talk.group(language);
    talk.says("aisha", looking + " " + MENTOR);
    chat.send("elin", offer(), Map.of());
    assertThat(press("aisha", found)).isNotEmpty();
    assertThat(Chat.labels(chat.latest(Talk.CHANNEL))).isEmpty();
    assertThat(talk.home("aisha")).doesNotContain(MENTOR);
    assertThat(talk.home("elin")).doesNotContain(MENTOR);

    talk.says("jonas", looking + " a room for forty");
    press("jonas", close);
    assertThat(talk.home("jonas")).doesNotContain("a room for forty");
  }

  @ParameterizedTest
  @CsvSource({
    "EN,Answer here in the chat,Answer,Change here in the chat",
    "NB,Svar her i chatten,Svar,Endre her i chatten",
    "NN,Svar her i chatten,Svar,Endre her i chatten"
  })
  void round_isAnsweredInTheChat_orTheForm_fromHome(
      Language language, String here, String form, String change) {
    talk.group(language).until("2026-11-20T12:00");
    assertThat(form("aisha", form).fields()).isNotEmpty();
    press("aisha", here);
    talk.whispers("aisha", "The fire drill went well.");
    assertThat(Chat.labels(talk.homeOf("aisha"))).contains(change).doesNotContain(here);
    Message which = Chat.message(chat.press("aisha", talk.homeOf("aisha"), change));
    assertThat(Chat.labels(which)).hasSizeGreaterThanOrEqualTo(3);
    talk.until("2026-11-25T12:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("The fire drill went well.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void home_showsFiveOfEach_andHowToSeeTheRest(Language language) {
    talk.group(language);
    for (int i = 1; i <= 7; i++) {
      talk.says("aisha", "looking for thing " + i);
    }
    for (String friday : FRIDAYS) {
      talk.until(friday + "T12:00");
      talk.answers("aisha", Map.of("what-now", "Try on " + friday, "what-now.due", "next-round"));
    }
    List<String> buttons = talk.homeButtons("aisha");
    assertThat(buttons).doesNotHaveDuplicates().contains("command:requests");
    assertThat(buttons).filteredOn(id -> id.startsWith("wanted:found:")).hasSize(5);
    assertThat(buttons).filteredOn(id -> id.startsWith("point:tried:")).hasSize(5);
    assertThat(buttons).contains("command:points");
    assertThat(Talk.text(talk.press("aisha", "command:points"))).contains(FRIDAYS);
    assertThat(Talk.text(talk.press("aisha", "command:requests"))).contains("thing 1", "thing 7");
  }

  @Test
  void anonymousRound_isAnsweredInTheFormAlone() {
    talk.group(Language.EN).says("marit", "ask effect");
    assertThat(talk.homeButtons("aisha"))
        .anyMatch(id -> id.startsWith("answer:"))
        .noneMatch(id -> id.startsWith("words:"));
  }

  @Test
  void home_ofWhoeverTakesPartInNothing_hasNoEmptyLists() {
    String[] headings = {"What you wanted to try", "What you are looking for"};
    assertThat(talk.home("aisha")).doesNotContain(headings);
    talk.group(Language.EN);
    assertThat(talk.home("aisha")).contains(headings);
  }

  @Test
  void nothingOfAGroup_isInTheHomeOfSomebodyOutsideOfIt() {
    talk.meets("odd", "Odd Vik", false);
    talk.board.open("skole", List.of(new PersonId("odd"), new PersonId("elin")));
    assertThat(talk.saysIn("skole", "odd", "setup en friday 11:30")).isNotEmpty();
    chosen(Language.EN);
    talk.says("aisha", "looking for " + MENTOR);
    chat.send("elin", offer(), Map.of());
    talk.saysIn("skole", "odd", "looking for a choir for forty");

    assertThat(talk.home("odd"))
        .contains("Skole · ", "a choir for forty")
        .doesNotContain(POINT, MENTOR, "Ledergruppa", "Aisha");
    assertThat(talk.home("aisha")).contains(POINT, MENTOR).doesNotContain("choir", "Skole");
    assertThat(talk.home("elin"))
        .contains("Aisha Khan · Ledergruppa", "Skole · ")
        .doesNotContain("choir");
    talk.happens(
        new ChannelEvent.Left(
            Board.WORKSPACE, new ConversationId(Talk.CHANNEL), new PersonId("elin")));
    assertThat(talk.home("elin")).doesNotContain(MENTOR, "Ledergruppa");
  }
}
