package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Praksis writes in private only to people who have been told why. */
class PrivatelyTest {
  private static final String GROUP = "ledergruppa";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void nobodyIsWrittenTo_byAnInvitationAndASetup(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      bot.channel.invitesPraksis(bot.marit);
      bot.channel.awaits(1);
      bot.settled();
      assertThat(everything(bot)).isEmpty();

      bot.group("English").until("2026-11-20T11:30:01");
      bot.channel.shows("In private I write to you only when it is for you");
      bot.channel.shows("0 of 5 have answered");
      bot.settled();
      assertThat(everything(bot)).isEmpty();
      assertThat(bot.slack.calls("conversations.open")).isZero();
    }
  }

  private static List<Seen> everything(SlackBot bot) {
    return List.of(bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal).stream()
        .flatMap(person -> person.reads(person.privateChat()).stream())
        .toList();
  }

  @Test
  void firstWordsInPrivate_nameTheGroup_andWhatTheyAreFor() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      Person kari = bot.company.person("Kari Ny");
      bot.channel.joins(kari);
      assertThat(first(kari, "You take part from the next round"))
          .contains("Welcome to " + GROUP, "Each round asks", "In private I write to you only");

      bot.aisha.gets(bot.channel, "/praksis thanks @elin.sæther for the tea");
      assertThat(first(bot.elin, "Aisha Khan has recognised you.")).contains(GROUP, "for the tea");

      bot.aisha.gets(bot.channel, "/praksis looking for a van");
      bot.jonas.gets(bot.channel, "/praksis requests", "a van");
      Seen list = bot.jonas.seesAlone(bot.channel, "a van");
      bot.jonas.presses(bot.channel, list, "I can help");
      bot.jonas.form().isReady().submits();
      assertThat(first(bot.aisha, "Jonas Berg can help you."))
          .contains("What you are looking for in " + GROUP, "a van");

      bot.until("2026-11-24T08:00:01");
      assertThat(first(bot.paal, "There is still time to answer.")).contains(GROUP + ": open");
      bot.channel.leaves(bot.jonas);
      assertThat(first(bot.jonas, "There is still time to answer.")).contains(GROUP + ": open");
      bot.jonas.sees(bot.jonas.privateChat(), "You are no longer in " + GROUP);
    }
  }

  /** The first that Praksis has written to somebody, which has these words. */
  private static String first(Person person, String words) {
    person.sees(person.privateChat(), words);
    return person.reads(person.privateChat()).getFirst().text();
  }

  @Test
  void whoeverIsNamedFacilitator_isToldByWhom_whereAndWhatItMeans() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      bot.channel.invitesPraksis(bot.marit);
      bot.channel.awaits(1);
      bot.marit.types(bot.channel, "/praksis setup");
      OpenForm form = bot.marit.form(bot.channel).isReady();
      form.fills("Facilitator", "Elin Sæther").submits();
      assertThat(form.isClosed()).as("errors %s", form.errors()).isTrue();
      assertThat(first(bot.elin, "facilitate"))
          .contains("Marit Lunde would like you to facilitate " + GROUP)
          .contains("You keep the group going");
      bot.settled();
      assertThat(everything(bot)).hasSize(1);
    }
  }

  @Test
  void whatNobodyHelpsWith_isAskedAbout_withTheGroupsName() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.aisha.gets(bot.channel, "/praksis looking for a van");
      bot.until("2026-11-27T10:00:01");
      bot.marit.sees(
          bot.marit.privateChat(),
          "Aisha Khan in " + GROUP + " has been looking for this for a week",
          "a van");
      bot.aisha.sees(bot.aisha.privateChat(), "What you are looking for in " + GROUP, "a van");
    }
  }
}
