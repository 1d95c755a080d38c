package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.OpenForm;
import no.praksis.standin.teams.Person;
import no.praksis.standin.teams.Seen;
import no.praksis.talk.Leaks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in every language, after the mention and in private: with its effect, in one
 * language, and to its author alone. The words are the same as everywhere, so they stand in one
 * file for all platforms.
 */
class EveryCommandIT {
  private static final String FILE = "/no/praksis/slack/every-command.txt";

  @TempDir Path folder;

  /**
   * A command, as the file has it.
   *
   * @param place where it is typed; empty for wherever one likes
   * @param answer what stands in its answer or form
   */
  private record Line(
      String author, String place, boolean fillsIn, String words, List<String> answer) {
    static Line read(String block, Language language) {
      String[] lines = inTeams(block).strip().split("\n");
      String[] head = lines[0].split(" in ?", 2);
      String[] sides =
          Stream.of(lines)
              .filter(line -> line.startsWith(language.name().toLowerCase(Locale.ROOT) + " "))
              .map(line -> line.substring(3).split(" => ", 2))
              .findFirst()
              .orElseThrow();
      String place = head.length > 1 ? head[1] : "";
      boolean fillsIn = head[0].endsWith(" fills");
      List<String> answer = List.of(sides[1].split(" \\| "));
      return new Line(head[0].split(" ")[0], place, fillsIn, sides[0], answer);
    }

    /** Recognitions, and what somebody is looking for. */
    boolean isForTheGroup() {
      return words.matches("(thanks|takk|looking for|jeg søker|eg søkjer|seek) .*");
    }

    /** Channels and people are called otherwise there, and files come by themselves. */
    private static String inTeams(String block) {
      return block
          .replaceAll(
              "=> .*(private chat|private samtalen vår)\\.", "=> praksis.txt | praksis.json")
          .replace("ledergruppa", "Ledergruppa")
          .replace("@elin.sæther", "@Elin Sæther")
          .replace("@jonas.berg", "@Jonas Berg");
    }
  }

  private static List<Line> lines(Language language) throws IOException {
    try (InputStream file = EveryCommandIT.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).map(block -> Line.read(block, language)).toList();
    }
  }

  static Stream<Arguments> languages() {
    return Stream.of(true, false)
        .flatMap(
            mentioned ->
                Stream.of(
                    Arguments.of(Language.EN, mentioned, "home", "What we shared"),
                    Arguments.of(Language.NB, mentioned, "hjem", "Det vi delte"),
                    Arguments.of(Language.NN, mentioned, "heim", "Det vi delte")));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void command_hasItsEffect_inItsLanguage_forItsAuthorAlone(
      Language language, boolean mentioned, String home, String digest) throws IOException {
    Texts texts = Texts.in(language);
    String name = texts.say("language." + language.tag());
    try (TeamsBot bot = new TeamsBot(folder).group(name)) {
      Chat lunch = bot.team.channel("lunch", bot.marit);
      Chat school = bot.team.channel("school", bot.marit);
      for (Line line : lines(language)) {
        Person author = person(bot, line.author());
        Chat place =
            switch (line.place()) {
              case "lunch" -> lunch;
              case "school" -> school;
              case "private" -> author.privateChat();
              default -> mentioned ? bot.channel : author.privateChat();
            };
        String answer = answered(author, place, line, texts);
        isIn(language, answer);
        bot.settled();
        assertThat(bot.channel.ofPraksis())
            .as(line.words())
            .extracting(Seen::text)
            .noneMatch(text -> text.contains(answer));
      }
      String shown = bot.aisha.gets(mentioned ? bot.channel : bot.aisha.privateChat(), home).text();
      assertThat(shown).contains(texts.say("home.title", "name", "Aisha Khan"));
      assertThat(lunch.ofPraksis()).isEmpty();
      effects(bot, language, digest);
    }
  }

  private static void isIn(Language language, String text) {
    String ours = text.replace("We laughed.", "").replace("Chocolate.", "");
    assertThat(Leaks.in(ours, language)).as(text).isEmpty();
  }

  /** What is answered; in private, what concerns the group is shared by a button. */
  private static String answered(Person author, Chat place, Line line, Texts texts) {
    String share = texts.say("button.share-with", "group", "Ledergruppa");
    boolean shares = place.id().equals(author.privateChat().id()) && line.isForTheGroup();
    Seen answer =
        shares
            ? author.gets(place, line.words(), share)
            : author.gets(place, line.words(), line.answer().toArray(String[]::new));
    if (shares) {
      author.presses(place, answer, share);
      return author.dialog().shows(line.answer().getFirst().split(",")[0]).text();
    }
    if (line.fillsIn()) {
      OpenForm form = author.card(author.privateChat(), answer);
      form.fills(line.answer().get(0), "We laughed.").fills(line.answer().get(1), "Chocolate.");
      form.submits();
      author.hears(texts.say("answer.recorded"));
    }
    return answer.text();
  }

  /** What the commands have done in the channel. */
  private static void effects(TeamsBot bot, Language language, String digest) {
    bot.channel.shows(digest, "We laughed.");
    bot.channel.shows("Aisha Khan", "Elin Sæther", "te");
    bot.channel.shows("Ledergruppa ·", "We laughed.");
    // but for the first words, which are in the language of whoever added it
    bot.channel.ofPraksis().stream().skip(1).forEach(seen -> isIn(language, seen.text()));
  }

  private static Person person(TeamsBot bot, String name) {
    return switch (name) {
      case "marit" -> bot.marit;
      case "jonas" -> bot.jonas;
      case "elin" -> bot.elin;
      case "paal" -> bot.paal;
      default -> bot.aisha;
    };
  }
}
