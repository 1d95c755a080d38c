package no.praksis.bot.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.practice.group.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path WORDING = Path.of("src/main/resources/no/praksis/bot/view");

  /** Names, and patterns of nothing but names, which read the same in two languages. */
  private static final Set<String> SAME_IN_ENGLISH =
      Set.of(
          "help.title",
          "home.group",
          "language.en",
          "language.nb",
          "language.nn",
          "round.title",
          "schedule.line",
          "status.letter",
          "breaks.line",
          "date.span",
          "summary.title");

  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*([,)+])");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z][A-Za-z._-]*)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void keys_areTheSameInEveryLanguage(Language language) {
    assertThat(wording(language).keySet()).isEqualTo(wording(Language.EN).keySet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void keys_standOnlyOnceInAFile(Language language) {
    List<String> keys =
        read(file(language))
            .lines()
            .filter(line -> line.matches("\\s*[^#!\\s].*"))
            .map(line -> line.split("[=:]", 2)[0].strip())
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void words_areThere_andNeverShout(Language language) {
    wording(language)
        .forEach((key, words) -> assertThat(words).as(key).isNotBlank().doesNotContain("!"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void patterns_canBeRead(Language language) {
    wording(language)
        .forEach(
            (key, words) ->
                assertThatCode(() -> new MessageFormat(words)).as(key).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void patterns_nameTheSameArgumentsInEveryLanguage(Language language) {
    Map<String, String> words = wording(language);
    wording(Language.EN)
        .forEach(
            (key, english) ->
                assertThat(arguments(words.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(arguments(english)));
  }

  @Test
  void words_differFromEnglish_exceptWhereTheyCannot() {
    Map<String, String> english = wording(Language.EN);
    Set<String> same =
        Stream.of(Language.NB, Language.NN)
            .map(TextsTest::wording)
            .flatMap(
                words ->
                    english.keySet().stream()
                        .filter(key -> english.get(key).equals(words.get(key))))
            .collect(Collectors.toSet());
    assertThat(same).isEqualTo(SAME_IN_ENGLISH);
  }

  @Test
  void keys_saidInTheCode_haveWords() {
    Set<String> keys = wording(Language.EN).keySet();
    List<MatchResult> said = code().flatMap(text -> SAID.matcher(text).results()).toList();
    assertThat(said).isNotEmpty();
    assertThat(said)
        .filteredOn(one -> keys.stream().noneMatch(key -> names(one, key)))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  /** A key followed by a plus is the beginning of one. */
  private static boolean names(MatchResult said, String key) {
    return said.group(2).equals("+") ? key.startsWith(said.group(1)) : key.equals(said.group(1));
  }

  @Test
  void keys_writtenAnywhereInViewsAndConversations_haveWords() {
    Set<String> keys = wording(Language.EN).keySet();
    Set<String> families =
        keys.stream()
            .filter(key -> key.contains("."))
            .map(TextsTest::family)
            .collect(Collectors.toSet());
    Set<String> written =
        code()
            .filter(
                text ->
                    text.startsWith("package no.praksis.bot.view;")
                        || text.startsWith("package no.praksis.bot.conversation;"))
            .flatMap(text -> LITERAL.matcher(text).results())
            .map(literal -> literal.group(1))
            .filter(literal -> families.contains(family(literal)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isNotEmpty();
    assertThat(written).filteredOn(key -> !keys.contains(key)).isEmpty();
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> arguments(String words) {
    return new TreeSet<>(new MessageFormat(words).getArgumentNames());
  }

  private static Map<String, String> wording(Language language) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(read(file(language))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }

  private static Path file(Language language) {
    return WORDING.resolve("messages_" + language.tag() + ".properties");
  }

  private static Stream<String> code() {
    try (Stream<Path> files = Files.walk(JAVA)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .map(TextsTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
