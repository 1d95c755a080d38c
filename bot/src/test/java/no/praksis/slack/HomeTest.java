package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeTest {
  private static final int MANY = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void home_showsWhatIsOpen_andChangesByItself(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      Person aisha = bot.aisha;
      aisha.opensHome();
      aisha.seesAtHome("Nothing is waiting for you.", "Next round: Friday 20 November");
      bot.until("2026-11-20T11:30:01");
      aisha.seesAtHome("a round is open until Wednesday 25 November at 12:00");
      aisha.pressesAtHome("Answer");
      aisha.form().isReady().fills("What now?", "Say less.").submits();
      aisha.seesAtHome("you have answered", "Say less.");
      assertThat(bot.company.homesPublished(bot.elin)).isZero();
      pointIsTried(bot, aisha);
      pointIsDropped(bot, aisha);

      bot.settled();
      int pushed = bot.company.homesPublished(aisha);
      bot.until("2026-11-20T20:00").settled();
      assertThat(bot.company.homesPublished(aisha)).as("pushed without a change").isEqualTo(pushed);
    }
  }

  private static void pointIsTried(SlackBot bot, Person aisha) {
    aisha.pressesAtHome("I tried it");
    aisha.form().isReady().fills("What happened, what did you learn?", "They spoke.").submits();
    aisha.seesAtHomeNoMore("Say less.");
    assertThat(aisha.gets(bot.channel, "/praksis points")).contains("Tried\nSay less.");
    bot.settled();
  }

  private static void pointIsDropped(SlackBot bot, Person aisha) {
    Seen said = aisha.writes(bot.channel, "Walk more.");
    aisha.usesShortcut("save_point", bot.channel, said);
    aisha.form().isReady().submits();
    aisha.seesAtHome("Walk more.");
    aisha.pressesAtHome("I'm letting it go");
    aisha.seesAtHomeNoMore("Walk more.");
    assertThat(aisha.gets(bot.channel, "/praksis points")).doesNotContain("[I tried it]");
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void requestsAndOffers_areThere_onBothSides(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      bot.aisha.opensHome();
      bot.aisha.seesAtHome("Nothing now. Write “looking for”");
      bot.jonas.opensHome();
      bot.jonas.seesAtHome("Your groups");
      bot.aisha.gets(bot.channel, "/praksis looking for a van");
      bot.aisha.seesAtHome("a van", "Open · nobody has offered help yet");

      bot.jonas.gets(bot.channel, "/praksis requests", "a van");
      Seen list = bot.jonas.seesAlone(bot.channel, "a van");
      bot.jonas.presses(bot.channel, list, "I can help");
      bot.jonas.form().isReady().fills("With what?", "Mine is free.").submits();
      bot.aisha.seesAtHome("Open · one person can help", "Jonas Berg can help", "Mine is free.");
      bot.jonas.seesAtHome("Aisha Khan", "a van", "You have said that you can help.");

      bot.aisha.pressesAtHome("Help is found");
      bot.aisha.seesAtHomeNoMore("a van");
      bot.jonas.seesAtHomeNoMore("a van");
      assertThat(bot.elin.gets(bot.channel, "/praksis requests")).doesNotContain("a van");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void switches_takeEffect(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Person aisha = bot.aisha;
      aisha.opensHome();
      aisha.seesAtHome("You are not away");
      aisha.pressesAtHome("I’m away …");
      aisha
          .form()
          .isReady()
          .fills("First day away", "2026-11-20")
          .fills("Last day away", "2026-11-27")
          .submits();
      aisha.seesAtHome("You are away until Friday 27 November");
      bot.channel.shows("0 of 4 have answered");
      aisha.pressesAtHome("I’m back");
      aisha.seesAtHome("You are not away");
      bot.channel.shows("0 of 5 have answered");

      aisha.pressesAtHome("Privacy");
      aisha.formWith("What is stored about you", "ledergruppa").cancels();
      aisha.pressesAtHome("Help");
      aisha.formWith("I keep your practice community going").cancels();
      aisha.pressesAtHome("Norsk nynorsk");
      aisha.seesAtHome("Du er ikkje borte");
      aisha.formWith("Eg skriv nynorsk til deg frå no av.").cancels();
      assertThat(aisha.gets(bot.channel, "/praksis help")).contains("Eg held");
      assertThat(bot.channel.ofPraksis()).noneMatch(seen -> seen.text().contains("nynorsk"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void severalGroups_areSeenAtAGlance_withFiguresForWhoeverFacilitates(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode).round()) {
      Channel school = bot.company.channel("school", bot.marit, bot.aisha);
      school.invitesPraksis(bot.marit);
      school.awaits(1);
      bot.marit.gets(school, "/praksis setup en monday 09:00 Europe/Oslo", "The group is set up");
      bot.settled();
      bot.marit.opensHome();
      bot.marit.seesAtHome(
          "ledergruppa · participant, facilitator",
          "Open round, 20 Nov: 0 of 5 have answered",
          "school · participant, facilitator",
          "Next round: Monday 23 November at 09:00");
      bot.aisha.opensHome();
      Seen home = bot.aisha.seesAtHome("ledergruppa · participant", "school · participant");
      assertThat(home.text()).doesNotContain("0 of 5");

      bot.answers(bot.aisha, "What now?", "Say less.");
      bot.marit.seesAtHome("1 of 5 have answered");
      bot.aisha.seesAtHome("Say less.", "ledergruppa", "you have answered");
      bot.until("2026-11-23T09:00:01");
      bot.aisha.seesAtHome("school: a round is open until");
      bot.marit.seesAtHome("Open round, 23 Nov: 0 of 2 have answered");
      bot.aisha.pressesAtHome("Answer");
      bot.aisha.form().isReady().fills("What went well?", "The choir.").submits();
      school.shows("1 of 2 have answered");
      bot.channel.shows("1 of 5 have answered");
    }
  }

  @Test
  void homeThatIsTooLong_losesTheEndOfItsLongestPart_andSaysHowToSeeTheRest() throws Exception {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      bot.aisha.gets(bot.channel, "/praksis looking for a van");
      bot.stops();
      List<String> channels =
          IntStream.range(10, 10 + MANY).mapToObj(i -> channel(bot, "group" + i)).toList();
      alike(channels);
      bot.startsAgain("2026-11-20T11:30:01");
      bot.aisha.opensHome();
      Seen home = bot.aisha.seesAtHome("There is more than fits here.", "a van", "group10");
      assertThat(home.text()).doesNotContain("group" + (9 + MANY)).contains("You are not away");
      assertThat(home.buttons()).contains("Answer", "I’m away …", "Norsk nynorsk", "Privacy");
      assertThat(home.text().indexOf("There is more")).isLessThan(home.text().indexOf("not away"));
    }
  }

  private static String channel(SlackBot bot, String name) {
    Channel channel = bot.company.channel(name, bot.aisha);
    channel.invitesPraksis(bot.marit);
    return channel.id() + " " + name;
  }

  /** Groups like the first one, in which Aisha takes part too. */
  private void alike(List<String> channels) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
        var groups =
            database.prepareStatement(
                "INSERT INTO groups SELECT ?, workspace, ?, ?, language, zone, visibility, paused,"
                    + " version, settings FROM groups LIMIT 1");
        var members =
            database.prepareStatement(
                "INSERT INTO members (group_id, person, roles, joined_at) SELECT ?, person, roles,"
                    + " joined_at FROM members JOIN people ON people.id = person"
                    + " WHERE people.name = 'Aisha Khan' LIMIT 1")) {
      for (String channel : channels) {
        String[] parts = channel.split(" ");
        groups.setString(1, "of-" + parts[1]);
        groups.setString(2, parts[0]);
        groups.setString(3, parts[1]);
        groups.executeUpdate();
        members.setString(1, "of-" + parts[1]);
        members.executeUpdate();
      }
    }
  }
}
