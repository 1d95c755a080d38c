package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {
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

  @Test
  void lookingFor_inTheChannel_isSharedAtOnce_withAButton() {
    talk.group(Language.EN);

    assertThat(talk.says("aisha", "looking for " + MENTOR)).contains("The group can see it now.");

    assertThat(talk.latest(Talk.CHANNEL)).contains("Aisha Khan is looking for:", MENTOR);
    assertThat(Chat.labels(chat.latest(Talk.CHANNEL))).containsExactly("I can help");
  }

  @Test
  void lookingFor_inPrivate_isSharedOnlyAfterAYes() {
    talk.group(Language.EN);
    int before = talk.reads(Talk.CHANNEL).size();

    Message asked = chat.whisper("aisha", "Looking  for " + MENTOR);
    assertThat(PlainText.of(asked)).contains(MENTOR, "Shall I share it with Ledergruppa?");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);

    assertThat(Talk.text(chat.press("aisha", asked, "Share with Ledergruppa")))
        .contains("The group can see it now.");
    assertThat(talk.latest(Talk.CHANNEL)).contains(MENTOR);

    assertThat(Talk.text(chat.press("aisha", asked, "Share with Ledergruppa")))
        .contains("This is no longer waiting");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before + 1);
  }

  @Test
  void lookingFor_inPrivate_canStayThere_andNobodyElseCanShareIt() {
    talk.group(Language.EN);
    int before = talk.reads(Talk.CHANNEL).size();
    Message asked = chat.whisper("aisha", "looking for " + MENTOR);

    assertThat(Talk.text(chat.press("jonas", asked, "Share with Ledergruppa")))
        .contains("This is no longer waiting");
    assertThat(Talk.text(chat.press("aisha", asked, "Don't share")))
        .contains("Not shared. Nobody else has seen it.");
    assertThat(Talk.text(chat.press("aisha", asked, "Share with Ledergruppa")))
        .contains("This is no longer waiting");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
  }

  @Test
  void draft_isForgotten_afterAWeek() {
    talk.group(Language.EN);
    Message asked = chat.whisper("aisha", "looking for " + MENTOR);

    talk.until("2026-11-26T08:59");
    assertThat(Talk.text(chat.press("jonas", asked, "Don't share"))).contains("no longer waiting");
    talk.until("2026-11-26T09:01");
    assertThat(Talk.text(chat.press("aisha", asked, "Share with Ledergruppa")))
        .contains("This is no longer waiting");
  }

  @Test
  void offer_isToldToTheOneWhoLooks_once_andTheGroupSeesOnlyHowMany() {
    talk.group(Language.EN);
    talk.says("aisha", "looking for " + MENTOR);
    Message shared = chat.latest(Talk.CHANNEL);

    Form form = chat.form("elin", shared, "I can help");
    assertThat(chat.send("elin", form, Map.of("line", "I did that in 2024.")))
        .contains("Aisha Khan knows now that you can help.");

    assertThat(talk.latest("aisha"))
        .contains("Elin Sæther can help you.", MENTOR, "I did that in 2024.");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("One person can help.")
        .doesNotContain("Elin")
        .doesNotContain("2024");

    assertThat(chat.send("elin", form, Map.of("line", "And in 2025."))).contains("Changed.");
    assertThat(talk.reads("aisha")).hasSize(1);
    assertThat(talk.latest("aisha")).contains("And in 2025.").doesNotContain("2024");

    chat.send("jonas", chat.form("jonas", shared, "I can help"), Map.of());
    assertThat(talk.latest(Talk.CHANNEL)).contains("2 people can help.");
    assertThat(talk.says("jonas", "requests"))
        .contains("You and one more can help.")
        .doesNotContain("And in 2025.");
    assertThat(talk.says("aisha", "requests")).contains("Elin Sæther can help", "And in 2025.");
  }

  @Test
  void offer_onOnesOwn_isExplained() {
    talk.group(Language.EN);
    talk.says("aisha", "looking for " + MENTOR);
    assertThat(Talk.text(chat.press("aisha", chat.latest(Talk.CHANNEL), "I can help")))
        .contains("what you are looking for yourself");
  }

  @Test
  void found_isSaidInPlace_andEndsTheOffering() {
    talk.group(Language.NB);
    talk.says("aisha", "jeg søker " + MENTOR);
    Message shared = chat.latest(Talk.CHANNEL);
    int before = talk.reads(Talk.CHANNEL).size();
    Form late = chat.form("jonas", shared, "Jeg kan hjelpe");
    chat.send("elin", chat.form("elin", shared, "Jeg kan hjelpe"), Map.of());

    assertThat(Talk.text(chat.press("aisha", chat.latest("aisha"), "Har fått hjelp")))
        .contains("Så bra at du har fått hjelp.");

    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);
    assertThat(talk.latest(Talk.CHANNEL)).contains("Aisha Khan søker:", "Har fått hjelp.");
    assertThat(Chat.labels(chat.latest(Talk.CHANNEL))).isEmpty();
    assertThat(chat.send("jonas", late, Map.of("line", "Jeg kjenner en.")))
        .contains("Dette søkes det ikke etter lenger.", "Jeg kjenner en.");
    assertThat(talk.says("jonas", "hvem søker hva")).contains("Ingen søker noe akkurat nå.");
  }

  @Test
  void week_withoutAnOffer_asksOncePrivately_andTellsTheFacilitator() {
    talk.group(Language.NN);
    talk.says("aisha", "eg søkjer ein mentor");
    int marit = talk.reads("marit").size();

    talk.until("2026-11-26T08:59");
    assertThat(talk.reads("aisha").stream().filter(text -> text.contains("Søkjer du"))).isEmpty();
    talk.until("2026-11-26T09:01");

    assertThat(talk.latest("aisha")).contains("ein mentor", "Søkjer du framleis?");
    assertThat(talk.reads("marit").subList(marit, talk.reads("marit").size()))
        .anyMatch(text -> text.contains("Aisha Khan i Ledergruppa har søkt dette i ei veke."));
    assertThat(Talk.text(chat.press("aisha", chat.latest("aisha"), "Søkjer framleis")))
        .contains("Det står ope");
    talk.until("2026-12-20T12:00");
    assertThat(talk.reads("aisha").stream().filter(text -> text.contains("Søkjer du"))).hasSize(1);
  }

  @Test
  void week_withAnOffer_orEnded_asksNothing() {
    talk.group(Language.EN);
    talk.says("aisha", "looking for " + MENTOR);
    chat.send("elin", chat.form("elin", chat.latest(Talk.CHANNEL), "I can help"), Map.of());
    talk.says("jonas", "seek a room for forty");
    chat.press("jonas", chat.say("jonas", "requests"), "Stop looking");

    talk.until("2026-12-04T12:00");

    assertThat(talk.reads("aisha")).noneMatch(text -> text.contains("Are you still looking?"));
    assertThat(talk.reads("jonas")).noneMatch(text -> text.contains("Are you still looking?"));
  }

  @Test
  void request_ofARound_givenToTheFacilitator_isShownToNobodyElse() {
    talk.group(Language.EN);
    talk.until("2026-11-20T12:00");
    talk.answers(
        "aisha", Map.of("looking-for", "A quiet word.", "looking-for.seen", "FACILITATOR"));
    talk.answers("elin", Map.of("looking-for", "A room."));

    assertThat(talk.says("marit", "requests"))
        .contains("Aisha Khan, to the facilitator only", "A quiet word.", "A room.");
    assertThat(talk.says("jonas", "requests")).contains("A room.").doesNotContain("quiet");

    talk.until("2026-11-25T12:01");
    Message list =
        Chat.message(
            chat.pressInChannel("jonas", chat.latest(Talk.CHANNEL), "I can help somebody"));
    chat.send("jonas", chat.form("jonas", list, "I can help"), Map.of("line", "Ours."));
    assertThat(talk.latest("elin")).contains("Jonas Berg can help you.", "Ours.");

    talk.until("2026-11-27T12:01");
    assertThat(talk.reads("aisha")).anyMatch(text -> text.contains("Are you still looking?"));
    assertThat(talk.reads("marit")).noneMatch(text -> text.contains("for a week"));
  }

  @Test
  void input_thatSaysNothing_orTooMuch_isExplained_andNothingIsLost() {
    talk.group(Language.EN);
    int before = talk.reads(Talk.CHANNEL).size();

    assertThat(talk.says("aisha", "looking for")).contains("Example: looking for somebody");
    assertThat(talk.whispers("aisha", "looking for 🙏🙏"))
        .contains("Example: looking for somebody");
    String long3001 = "æ".repeat(3_001);
    assertThat(talk.whispers("aisha", "looking for " + long3001)).contains("3,001", long3001);
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(before);

    assertThat(talk.says("aisha", "looking for " + "æ".repeat(3_000))).contains("can see it");
    talk.says("aisha", "looking for <!channel> אני מחפש מנטור\nwith @elin and @nobody");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("<!channel> אני מחפש מנטור\nwith @Elin Sæther and @nobody");
  }

  @Test
  void outsideOfAGroup_theWordsComeBack() {
    assertThat(talk.says("aisha", "looking for a mentor"))
        .contains("There is no group here yet.", "a mentor");
    assertThat(talk.whispers("aisha", "looking for a mentor"))
        .contains("There is no group here yet.", "a mentor");
  }
}
