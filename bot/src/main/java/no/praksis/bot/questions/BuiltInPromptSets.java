package no.praksis.bot.questions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;

/** The sets that ship with Praksis. */
public final class BuiltInPromptSets {
  private static final List<String> NAMES =
      List.of(
          PromptSets.WEEKLY,
          "friday",
          "six-needs",
          "coaching",
          "feedback",
          "strengths",
          "small-things",
          "delegation",
          "action-learning-start",
          "action-learning-follow-up",
          "gathering-comment",
          "effect");

  private BuiltInPromptSets() {}

  /** In the order in which they are offered. */
  public static List<PromptSet> all() {
    return NAMES.stream().map(BuiltInPromptSets::load).toList();
  }

  /** The questions that a group can add to its weekly round. */
  public static List<Prompt> extras() {
    return load("extras").prompts();
  }

  private static PromptSet load(String name) {
    String file = name + ".yaml";
    try (InputStream in = BuiltInPromptSets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return PromptSetYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FaultyQuestions faulty) {
      String why = faulty.fault().in(file, Texts.in(Language.EN));
      throw new IllegalStateException(why, faulty);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
