package no.praksis.bot.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.practice.prompt.PromptSet;

/** The sets that an admin has put into a folder, for every group. */
public final class QuestionFiles {
  private QuestionFiles() {}

  /** One of the files is no set of questions. */
  public static final class Faulty extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Fault fault;

    Faulty(String file, Fault fault) {
      super(fault.what());
      this.file = file;
      this.fault = fault;
    }

    public String file() {
      return file;
    }

    public Fault fault() {
      return fault;
    }
  }

  /**
   * Reads every file that ends in {@code .yaml} or {@code .yml}, by name.
   *
   * @param folder may be absent
   * @throws Faulty when one is no set of questions, or has the name of a set that there is
   */
  public static List<PromptSet> read(Path folder) throws Faulty {
    Set<String> names = new HashSet<>();
    BuiltInPromptSets.all().forEach(set -> names.add(set.name()));
    List<PromptSet> sets = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      try {
        PromptSet set = PromptSetYaml.read(Files.readString(file, StandardCharsets.UTF_8));
        if (!names.add(set.name())) {
          throw new Faulty(name, new Fault(1, "taken", Map.of("name", set.name())));
        }
        sets.add(set);
      } catch (FaultyQuestions faulty) {
        throw new Faulty(name, faulty.fault());
      } catch (CharacterCodingException notText) {
        throw new Faulty(name, new Fault(1, "yaml", Map.of()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sets;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
