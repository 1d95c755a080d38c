package no.praksis.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.group.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No words of another language in what is shown: messages, the page, the questions, the demo. */
class LanguagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/no/praksis/bot");

  @ParameterizedTest
  @EnumSource
  void texts_areOfTheirLanguage(Language language) throws IOException {
    List<String> leaks = new ArrayList<>();
    for (String line : lines(language)) {
      List<String> foreign = Leaks.in(line, language);
      if (!foreign.isEmpty()) {
        leaks.add(foreign + " in " + line);
      }
    }
    assertThat(leaks).isEmpty();
  }

  private static List<String> lines(Language language) throws IOException {
    List<String> lines = new ArrayList<>();
    String properties = "_" + language.tag() + ".properties";
    String yaml = language.tag() + ": ";
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(properties)) {
          all(file)
              .filter(line -> !line.startsWith("#"))
              .map(LanguagesTest::value)
              .forEach(lines::add);
        } else if (file.toString().endsWith(".yaml")) {
          all(file).map(String::strip).filter(line -> line.startsWith(yaml)).forEach(lines::add);
        }
      }
    }
    assertThat(lines).hasSizeGreaterThan(300);
    return lines;
  }

  private static Stream<String> all(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
  }

  /** Without the key, and without the names of what is filled in. */
  private static String value(String line) {
    return line.replaceFirst("^[^=]*=", "")
        .replaceAll("\\{\\w+(, \\w+(, )?)?|\\b(one|other) \\{", "");
  }
}
