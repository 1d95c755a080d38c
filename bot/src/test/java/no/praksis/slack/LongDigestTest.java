package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests that are longer than any message of Slack's: all of it is there, and reads well. */
class LongDigestTest {
  private static final List<String> QUESTIONS = List.of("What went well?", "I'm looking for…");

  /** A sentence with its number: whose, in which week, to which question, which of them. */
  private static final Pattern SENTENCE = Pattern.compile("([a-z]+\\d\\d)n\\d\\d\\d\\b");

  private static final int MOST = 2_990;

  @TempDir Path folder;

  @Test
  void longDigest_comesInParts_thenAsAFile_andInPartsWhereFilesAreNotTaken() {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP).round()) {
      List<String> said = answers(bot, 1, " said so.");
      bot.until("2026-11-25T12:00:01");
      comesInParts(bot, said);

      bot.until("2026-11-27T11:30:01");
      List<String> heavy = answers(bot, 2, " & & & & & & & & & &");
      bot.until("2026-12-02T12:00:01");
      comesAsAFile(bot, heavy);

      bot.company.withoutScope("files:write");
      bot.until("2026-12-04T11:30:01");
      List<String> again = answers(bot, 3, " & & & & & & & & & &");
      bot.until("2026-12-09T12:00:01");
      isAllInMessages(bot, again);
      bot.slack.forgives(); // that it tries before it knows that it may not
    }
  }

  /** Everybody answers both questions with as much as fits. */
  private static List<String> answers(SlackBot bot, int week, String words) {
    bot.channel.shows("0 of 5 have answered");
    List<String> said = new ArrayList<>();
    for (Person person : List.of(bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal)) {
      OpenForm form = bot.opens(person);
      for (int i = 0; i < QUESTIONS.size(); i++) {
        String first = person.handle().substring(0, person.handle().indexOf('.'));
        String who = first.replaceAll("[^a-z]", "x") + week + i;
        String answer = sentences(who, words);
        said.addAll(numbers(answer));
        form.fills(QUESTIONS.get(i), answer);
      }
      assertThat(form.submits().isClosed()).as("errors %s", form.errors()).isTrue();
    }
    bot.channel.shows("5 of 5 have answered");
    bot.settled();
    return said;
  }

  private static String sentences(String who, String words) {
    int length = who.length() + 4 + words.length() + 1;
    List<String> sentences =
        IntStream.range(0, MOST / length)
            .mapToObj(number -> "%sn%03d%s".formatted(who, number, words))
            .toList();
    return String.join(" ", sentences);
  }

  private static List<String> numbers(String text) {
    return SENTENCE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> answersIn(String text) {
    return SENTENCE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The messages that hold something of it, in order. */
  private static List<Seen> parts(SlackBot bot) {
    return bot.channel.ofPraksis().stream().filter(one -> !numbers(one.text()).isEmpty()).toList();
  }

  private static void comesInParts(SlackBot bot, List<String> said) {
    Waiting.until(
        SlackBot.PATIENCE,
        () -> parts(bot).stream().mapToInt(one -> numbers(one.text()).size()).sum() >= said.size(),
        () -> "not all of it is there");
    List<Seen> parts = parts(bot);
    assertThat(parts).hasSizeBetween(3, 8);
    List<String> shown = parts.stream().flatMap(one -> numbers(one.text()).stream()).toList();
    assertThat(shown).hasSameSizeAs(said).containsExactlyInAnyOrderElementsOf(said);
    List<String> answers = parts.stream().flatMap(one -> answersIn(one.text()).stream()).toList();
    assertThat(answers).as("no answer comes apart").doesNotHaveDuplicates().hasSize(10);
    assertThat(answers.subList(0, 5)).as("question by question").allMatch(who -> who.endsWith("0"));
    for (Seen part : parts) {
      assertThat(QUESTIONS).doesNotContain(part.text().lines().toList().getLast());
      for (String answer : answersIn(part.text())) {
        assertThat(numbers(part.text()).stream().filter(one -> one.startsWith(answer))).isSorted();
      }
    }
  }

  private static void comesAsAFile(SlackBot bot, List<String> said) {
    Waiting.until(
        SlackBot.PATIENCE,
        () -> bot.channel.ofPraksis().stream().anyMatch(one -> !one.files().isEmpty()),
        () -> "no file in " + bot.channel.ofPraksis());
    bot.settled();
    assertThat(bot.channel.ofPraksis().stream().flatMap(one -> one.files().stream()))
        .containsExactly("praksis.txt");
    assertThat(numbers(bot.company.textOf("praksis.txt")))
        .containsExactlyInAnyOrderElementsOf(said);
    bot.channel.shows("What we shared", "praksis.txt");
  }

  private static void isAllInMessages(SlackBot bot, List<String> said) {
    Waiting.until(
        SlackBot.PATIENCE,
        () -> inMessages(bot, said).size() >= said.size(),
        () -> inMessages(bot, said).size() + " of " + said.size());
    assertThat(inMessages(bot, said)).containsExactlyInAnyOrderElementsOf(said);
  }

  private static List<String> inMessages(SlackBot bot, List<String> said) {
    Set<String> wanted = Set.copyOf(said);
    return parts(bot).stream()
        .flatMap(one -> numbers(one.text()).stream())
        .filter(wanted::contains)
        .toList();
  }
}
