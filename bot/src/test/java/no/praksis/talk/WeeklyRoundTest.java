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

class WeeklyRoundTest {
  private static final String WELL = "what-went-well";
  private static final String LOOKING = "looking-for";
  private static final String NOW = "what-now";
  private static final String SINCE = "since-last-time";

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void start() {
    talk = new Talk(folder).group(Language.EN);
  }

  @AfterEach
  void stop() {
    talk.close();
  }

  @Test
  void channel_isTold_whoDoesWhat_andWhenTheFirstRoundComes() {
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("This channel is now a practice community")
        .contains("Facilitator: Marit Lunde")
        .contains("Friday 20 November at 11:30")
        .contains("Not used for pay, appraisal or following up individuals.");
  }

  @Test
  void round_opensWithOneMessage_andCountsInPlace() {
    talk.until("2026-11-20T11:30:01");
    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("The weekly round", "What went well?", "0 of 5 have answered");

    assertThat(talk.answers("aisha", Map.of(WELL, "We laughed.")))
        .contains("Saved.")
        .contains("You are the first.");

    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("1 of 5 have answered")
        .doesNotContain("We laughed.");
  }

  @Test
  void whoHasAnswered_seesAtOnceWhatOthersShared_butNotWhatIsForTheFacilitator() {
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(WELL, "A good talk.", LOOKING, "A mentor."));
    talk.answers("elin", Map.of(WELL, "A hard week.", WELL + ".seen", "FACILITATOR"));

    String shown = talk.answers("jonas", Map.of(WELL, "The budget is done."));

    assertThat(shown)
        .contains("Aisha Khan", "A good talk.", "Who is looking for what", "A mentor.")
        .doesNotContain("A hard week.");
    assertThat(talk.says("marit", "summary"))
        .contains("Elin Sæther, to the facilitator only", "A hard week.");
    assertThat(talk.says("jonas", "summary")).doesNotContain("A hard week.");
  }

  @Test
  void closing_makesTheMessageTheDigest_ofWhatIsShared() {
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(WELL, "A good talk.", NOW, "Ask before I advise."));
    talk.answers("elin", Map.of(WELL, "Mine alone.", WELL + ".seen", "ONLY_ME"));

    talk.until("2026-11-25T12:00:01");

    assertThat(talk.reads(Talk.CHANNEL)).hasSize(2);
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("What we shared · Friday 20 November", "A good talk.", "What we try next")
        .contains("Ask before I advise.", "2 of 5 answered.")
        .doesNotContain("Mine alone.")
        .doesNotContain("have answered");
  }

  @Test
  void actionPoint_comesBackInTheNextRound_andItsOutcomeIsSharedOnlyWhenTried() {
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(NOW, "Ask before I advise.", NOW + ".due", "next-round"));
    talk.answers("elin", Map.of(NOW, "End meetings on time.", NOW + ".due", "next-round"));
    talk.until("2026-11-27T11:31");

    Form form = talk.form("aisha", "answer");
    assertThat(Talk.text(new Reply.OpenForm(form))).contains("Ask before I advise.");
    talk.send("aisha", form, Map.of(SINCE + ".outcome", "TRIED", SINCE, "They knew already."));
    talk.answers("elin", Map.of(SINCE + ".outcome", "NOT_YET", SINCE, "No time.", WELL, "Snow."));
    talk.until("2026-12-02T12:00:01");

    assertThat(talk.latest(Talk.CHANNEL))
        .contains("What we have tried", "Ask before I advise. → They knew already.")
        .doesNotContain("No time.")
        .doesNotContain("End meetings on time.");
    talk.until("2026-12-04T11:31");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("aisha", "answer"))))
        .doesNotContain("Ask before I advise.");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("elin", "answer"))))
        .contains("End meetings on time.");
  }

  @Test
  void actionPointWithADay_isAskedAboutInTheFirstRoundFromThatDay() {
    talk.until("2026-11-20T12:00");
    talk.answers(
        "aisha",
        Map.of(NOW, "Visit a unit.", NOW + ".due", "on-date", NOW + ".date", "2026-12-03"));
    talk.until("2026-11-27T11:31");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("aisha", "answer"))))
        .doesNotContain("Visit a unit.");
    talk.until("2026-12-04T11:31");
    assertThat(Talk.text(new Reply.OpenForm(talk.form("aisha", "answer"))))
        .contains("Visit a unit.");
  }

  @Test
  void answer_canBeChangedUntilClosing_andKeepsItsPlace() {
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(WELL, "Frist."));

    Form again = talk.form("aisha", "answer");
    assertThat(again.fields()).anyMatch(field -> field.value().equals("Frist."));
    assertThat(Talk.text(talk.send("aisha", again, Map.of(WELL, "First."))))
        .contains("Your answer has been changed.");

    talk.until("2026-11-25T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL))
        .contains("First.", "1 of 5 answered.")
        .doesNotContain("Frist.");
  }

  @Test
  void reminder_comesOnce_privately_onTheLastWorkingDay_toWhoIsMissing() {
    talk.says("elin", "away until 2026-12-01");
    talk.until("2026-11-20T12:00");
    talk.answers("aisha", Map.of(WELL, "Done."));
    talk.until("2026-11-24T07:59");
    assertThat(talk.reads("jonas")).isEmpty();

    talk.until("2026-11-24T08:00:01");

    assertThat(talk.reads("jonas")).hasSize(1);
    assertThat(talk.latest("jonas"))
        .contains("There is still time to answer.", "Ledergruppa: open until Wednesday 25");
    assertThat(talk.reads("aisha")).isEmpty();
    assertThat(talk.reads("elin")).isEmpty();
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.reads("jonas")).hasSize(1);
  }

  @Test
  void formSentAfterClosing_givesTheWordsBack() {
    talk.until("2026-11-20T12:00");
    Form form = talk.form("aisha", "answer");
    talk.says("marit", "close");

    Reply reply = talk.send("aisha", form, Map.of(WELL, "I was so close."));

    assertThat(reply).isInstanceOf(Reply.CloseForm.class);
    assertThat(Talk.text(reply))
        .contains("The round closed while you were writing")
        .contains("I was so close.");
  }

  @Test
  void doubleClick_hasOneEffect_andTheSameAnswer() {
    talk.until("2026-11-20T12:00");
    Form form = talk.form("aisha", "answer");

    Reply first = talk.send("aisha", "click-1", form, Map.of(WELL, "Once."));
    Reply second = talk.send("aisha", "click-1", form, Map.of(WELL, "Once."));

    assertThat(Talk.text(second)).isEqualTo(Talk.text(first));
    assertThat(Talk.text(second)).contains("Saved.");
    assertThat(talk.latest(Talk.CHANNEL)).contains("1 of 5 have answered");
  }

  @Test
  void tooLongOrEmptyOrPastDate_keepsTheForm_withEveryWord() {
    talk.until("2026-11-20T12:00");
    Form form = talk.form("aisha", "answer");

    String long3001 = "å".repeat(3_001);
    Reply tooLong = talk.send("aisha", form, Map.of(WELL, long3001, LOOKING, "Somebody."));
    assertThat(tooLong).isInstanceOf(Reply.KeepForm.class);
    Form kept = ((Reply.KeepForm) tooLong).form();
    assertThat(kept.errors().get(WELL)).contains("3,001").contains("3,000");
    assertThat(kept.fields()).anyMatch(field -> field.value().equals(long3001));
    assertThat(kept.fields()).anyMatch(field -> field.value().equals("Somebody."));

    assertThat(Talk.text(talk.send("aisha", form, Map.of()))).contains("Nothing is filled in yet.");
    assertThat(Talk.text(talk.send("aisha", form, Map.of(WELL, "\u200b\u2060", NOW, "\ufeff"))))
        .contains("Nothing is filled in yet.");

    Reply past = talk.send("aisha", form, Map.of(NOW, "Later.", NOW + ".date", "2026-11-01"));
    assertThat(((Reply.KeepForm) past).form().errors()).containsKey(NOW + ".date");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5 have answered");
  }

  @Test
  void roundWithoutAnswers_tellsOnlyTheFacilitator() {
    talk.until("2026-11-25T12:00:01");
    assertThat(talk.latest(Talk.CHANNEL)).contains("is closed").doesNotContain("shared");
    assertThat(talk.latest("marit")).contains("Nobody found time for the round");
    assertThat(talk.reads("jonas")).noneMatch(text -> text.contains("Nobody found time"));
  }

  @Test
  void goingAway_countsAnewAtOnce() {
    talk.until("2026-11-20T12:00");
    talk.says("elin", "away until 30.11");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 4 have answered");
    talk.says("elin", "back");
    assertThat(talk.latest(Talk.CHANNEL)).contains("0 of 5 have answered");
  }

  @Test
  void answerWithADayThatHasPassed_canStillBeChanged() {
    talk.until("2026-11-20T12:00");
    talk.answers(
        "aisha", Map.of(NOW, "Call her.", NOW + ".due", "on-date", NOW + ".date", "2026-11-21"));
    talk.until("2026-11-23T09:00");
    assertThat(talk.answers("aisha", Map.of(WELL, "Snow.")))
        .contains("Your answer has been changed.");
    assertThat(talk.answers("aisha", Map.of(NOW + ".date", "+999999999-12-31")))
        .contains("more than two years");
  }

  @Test
  void home_showsWhatIsOpen_andTheNextRound() {
    talk.until("2026-11-20T12:00");
    assertThat(talk.home("aisha"))
        .contains("a round is open until Wednesday 25 November at 12:00")
        .contains("Next round: Friday 27 November at 11:30");
    talk.answers("aisha", Map.of(NOW, "Say less."));
    assertThat(talk.home("aisha")).contains("you have answered", "Say less.");
    assertThat(talk.home("marit")).doesNotContain("Say less.");
  }

  @Test
  void vagueActionPoint_isKept_withAHint_andAConcreteOneWithout() {
    talk.until("2026-11-20T12:00");
    assertThat(talk.answers("aisha", Map.of(NOW, "Be better")))
        .contains("Saved. Thank you for sharing.", "Small and concrete is easier");
    assertThat(talk.answers("aisha", Map.of(NOW, "Call Anne on Monday at nine")))
        .contains("Your answer has been changed.")
        .doesNotContain("Small and concrete is easier");
  }
}
