package no.praksis.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaguenessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "🙂",
        "be better",
        "Listen more",
        "Be more present",
        "I want to be a better leader",
        "focus on being… better",
        "try to do more of it",
        "Think more positive and be patient",
        "Be clearer and more structured",
        "work more on this",
        "Bli flinkere",
        "være mer tydelig",
        "Bli en bedre leder",
        "Fokusere mer på det",
        "Jeg vil prøve å være mer til stede alltid",
        "Tenke mer positivt",
        "jobbe videre med det",
        "Være mer nærværende og tålmodig",
        "Bli tryggere som leder",
        "bli flinkare",
        "Eg vil vere meir tydeleg",
        "Tenkje meir på dette",
        "Bli ein betre leiar",
        "Vere meir tolmodig og open",
        "jobbe vidare med det"
      })
  void vague(String text) {
    assertThat(Vagueness.isVague(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask Kari before I advise",
        "Call the night shift on Monday",
        "be on time for the Tuesday meeting",
        "Write down three questions before every talk",
        "Listen for ten minutes without answering",
        "Let Per chair the meeting",
        "Try the new agenda on Friday",
        "Give one concrete feedback to Anne",
        "Visit the kindergarten in Bergen",
        "Be more in the corridor at lunch",
        "Ringe Kari på mandag",
        "Spørre nattskiftet hva de trenger",
        "La Per lede morgenmøtet",
        "Prøve ny agenda på fredag",
        "Gi Anne én konkret tilbakemelding",
        "Bli med på kveldsvakt torsdag",
        "Stille tre åpne spørsmål i møtet",
        "Sette av en time til medarbeidersamtale",
        "Ringje Kari på måndag",
        "Spørje nattskiftet kva dei treng",
        "Prøve ny møteplan på fredag",
        "La Per leie morgonmøtet",
        "Stille tre opne spørsmål",
        "להתקשר לקארי ביום שני",
        "月曜日に電話する"
      })
  void concrete(String text) {
    assertThat(Vagueness.isVague(text)).as(text).isFalse();
  }
}
