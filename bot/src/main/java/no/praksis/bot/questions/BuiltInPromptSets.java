package no.praksis.bot.questions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/** The sets that ship with Praksis. */
public final class BuiltInPromptSets implements PromptSets {
  private static final List<String> NAMES = List.of(PromptSets.WEEKLY);

  private final List<PromptSet> sets = NAMES.stream().map(BuiltInPromptSets::load).toList();

  @Override
  public Optional<PromptSet> find(String name) {
    return sets.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  @Override
  public List<PromptSet> all() {
    return sets;
  }

  private static PromptSet load(String name) {
    String file = name + ".yaml";
    try (InputStream in = BuiltInPromptSets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return PromptSetYaml.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
