package no.praksis.bot.app;

import java.nio.file.Path;
import java.util.List;
import no.praksis.bot.questions.QuestionFiles;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.PromptSet;

/** The sets of questions in the folder {@code questions} beside the data. */
final class ConfiguredQuestions {
  private static final String FOLDER = "questions";

  private ConfiguredQuestions() {}

  /**
   * @param data the folder of the data
   * @throws ConfigurationProblem naming the file, the line and the remedy
   */
  static List<PromptSet> read(Path data) {
    try {
      return QuestionFiles.read(data.resolve(FOLDER));
    } catch (QuestionFiles.Faulty faulty) {
      String where = FOLDER + "/" + faulty.file();
      throw new ConfigurationProblem(faulty.fault().in(where, Texts.in(Language.EN)), faulty);
    }
  }
}
