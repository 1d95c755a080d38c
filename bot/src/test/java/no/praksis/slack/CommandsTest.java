package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {
  private static final Pattern NEED = Pattern.compile("Need \\d\\d\\.");
  private static final int WORDS = 1400;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SlackBot.Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void help_fromAnybodyAnywhere_isForOneAlone(SlackBot.Mode mode) {
    try (SlackBot bot = new SlackBot(folder, mode)) {
      Person stranger = bot.company.person("Somebody Else");
      var elsewhere = bot.company.channel("elsewhere", stranger);
      stranger.types(elsewhere, "/praksis help");
      stranger.seesAlone(elsewhere, "I keep your practice community going");
      stranger.types(elsewhere, "/praksis");
      assertThat(stranger.reads(elsewhere)).hasSize(2);
      assertThat(elsewhere.messages()).isEmpty();
      stranger.types(stranger.privateChat(), "/praksis help");
      stranger.sees(stranger.privateChat(), "I keep your practice community going");
    }
  }

  @Test
  void help_fromOutside_tellsWhatPraksisIs_inTheLanguageOfTheClient() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      Person sam = bot.company.stranger("Sam Stranger").speaks("nb-NO");
      bot.channel.joinsUnheard(sam);
      assertThat(answerTo(bot, sam, "/praksis hjelp"))
          .contains("gruppe ledere i gang", "Du kommer utenfra");
      assertThat(answerTo(bot, sam, "/praksis answer")).contains("Jeg jobber med dem");
      assertThat(answerTo(bot, bot.company.bot("Polly"), "/praksis"))
          .contains("a group of leaders going", "You come from outside");
    }
  }

  @Test
  void help_whileSlackDoesNotSayWhoAsks_tellsWhatPraksisIs() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP)) {
      Person nils = bot.company.person("Nils Ek");
      bot.slack.faults().says("users.info", "internal_error", 2);
      assertThat(answerTo(bot, nils, "/praksis help"))
          .contains("a group of leaders going", "I can't reach Slack just now");
      assertThat(answerTo(bot, nils, "/praksis answer")).contains("I can't reach Slack just now");
      assertThat(answerTo(bot, nils, "/praksis help")).contains("I keep your practice community");
    }
  }

  private static String answerTo(SlackBot bot, Person person, String line) {
    return person.gets(bot.channel, line);
  }

  @Test
  void longAnswer_comesInOrder_andWhole_whereSlackTakesFiveByItsAddress() {
    try (SlackBot bot = new SlackBot(folder, SlackBot.Mode.HTTP).group("English")) {
      List<String> needs = IntStream.range(10, 25).mapToObj(i -> "Need " + i + ".").toList();
      for (String need : needs) {
        bot.aisha.types(bot.channel, "/praksis looking for " + need + " &".repeat(WORDS));
      }
      bot.settled();
      bot.jonas.types(bot.channel, "/praksis requests");
      bot.jonas.seesAlone(bot.channel, needs.getLast());
      bot.jonas.seesAlone(bot.channel, needs.getFirst());
      bot.settled();
      List<Seen> parts = bot.jonas.reads(bot.channel).stream().filter(Seen::isEphemeral).toList();
      List<String> listed =
          parts.stream()
              .flatMap(part -> NEED.matcher(part.text()).results().map(MatchResult::group))
              .toList();
      assertThat(parts).hasSizeGreaterThan(6);
      assertThat(listed).isIn(needs, needs.reversed());
    }
  }
}
