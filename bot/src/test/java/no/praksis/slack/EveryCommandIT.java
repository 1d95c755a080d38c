package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.praksis.practice.group.Language;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import no.praksis.talk.Leaks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in every language, by slash command, in both modes: with its effect, in one
 * language, and to its author alone.
 */
class EveryCommandIT {
  private static final Duration PACED = Duration.ofSeconds(60);

  @TempDir Path folder;

  /**
   * A command, as {@code every-command.txt} has it.
   *
   * @param place where it is typed
   * @param answer what stands in its answer or form
   */
  private record Line(
      String author, String place, boolean fillsIn, String words, List<String> answer) {
    static Line read(String block, Language language) {
      String[] lines = block.strip().split("\n");
      String[] head = lines[0].split(" in ?", 2);
      String[] sides =
          Stream.of(lines)
              .filter(line -> line.startsWith(language.name().toLowerCase(Locale.ROOT) + " "))
              .map(line -> line.substring(3).split(" => ", 2))
              .findFirst()
              .orElseThrow();
      String place = head.length > 1 ? head[1] : "";
      boolean fillsIn = head[0].endsWith(" fills");
      return new Line(head[0].split(" ")[0], place, fillsIn, sides[0], parts(sides[1]));
    }

    private static List<String> parts(String answer) {
      return List.of(answer.split(" \\| "));
    }
  }

  private static List<Line> lines(Language language) throws IOException {
    try (InputStream file = EveryCommandIT.class.getResourceAsStream("every-command.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).map(block -> Line.read(block, language)).toList();
    }
  }

  static Stream<Arguments> languages() {
    return Stream.of(SlackBot.Mode.HTTP, SlackBot.Mode.SOCKET_MODE)
        .flatMap(
            mode ->
                Stream.of(
                    Arguments.of(Language.EN, mode, "English", "What we shared"),
                    Arguments.of(Language.NB, mode, "Norsk bokmål", "Det vi delte"),
                    Arguments.of(Language.NN, mode, "Norsk nynorsk", "Det vi delte")));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void command_hasItsEffect_inItsLanguage_forItsAuthorAlone(
      Language language, SlackBot.Mode mode, String name, String digest) throws IOException {
    try (SlackBot bot = new SlackBot(folder, mode).group(name)) {
      Channel lunch = bot.company.channel("lunch", bot.marit, bot.jonas, bot.aisha);
      Channel school = bot.company.channel("school", bot.marit, bot.jonas);
      school.invitesPraksis(bot.marit);
      school.awaits(1);
      for (Line line : lines(language)) {
        Person author = person(bot, line.author());
        Channel place =
            switch (line.place()) {
              case "lunch" -> lunch;
              case "school" -> school;
              case "private" -> author.privateChat();
              default -> bot.channel;
            };
        String answer = typed(author, place, line);
        assertThat(Leaks.in(answer.replace("We laughed.", ""), language))
            .as(line.words() + "\n" + answer)
            .isEmpty();
        assertThat(place.ofPraksis())
            .as(line.words())
            .filteredOn(seen -> !line.place().equals("private"))
            .extracting(Seen::text)
            .noneMatch(text -> text.contains(answer));
      }
      assertThat(lunch.messages()).isEmpty();
      effects(bot, language, digest);
    }
  }

  private static String typed(Person author, Channel place, Line line) {
    String command = "/praksis " + line.words();
    String answer = author.gets(place, command, line.answer().toArray(String[]::new));
    if (line.fillsIn()) {
      OpenForm form = author.form().isReady();
      form.fills(form.labels().get(0), "We laughed.").fills(form.labels().get(4), "Chocolate.");
      assertThat(form.submits().isClosed()).as("errors %s", form.errors()).isTrue();
    } else {
      author.openForm().ifPresent(OpenForm::cancels);
    }
    return answer;
  }

  /** What the commands have done in the channel, at the pace that Slack allows. */
  private static void effects(SlackBot bot, Language language, String digest) {
    bot.channel.shows(PACED, digest, "We laughed.");
    bot.channel.shows(PACED, "Aisha Khan", "Elin Sæther", "te");
    bot.channel.shows(PACED, "ledergruppa ·", "We laughed.");
    // but for the first words, which are in the language of whoever invited it
    List<String> said = bot.channel.ofPraksis().stream().skip(1).map(Seen::text).toList();
    said.forEach(
        text -> {
          String ours = text.replace("We laughed.", "").replace("Chocolate.", "");
          assertThat(Leaks.in(ours, language)).as(text).isEmpty();
        });
  }

  private static Person person(SlackBot bot, String name) {
    return switch (name) {
      case "marit" -> bot.marit;
      case "jonas" -> bot.jonas;
      case "elin" -> bot.elin;
      case "paal" -> bot.paal;
      default -> bot.aisha;
    };
  }
}
