package no.praksis.bot.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.PromptSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionFilesTest {
  private static final String GOOD =
      "name: NAME\ntitle: T\nquestions:\n  - {key: a, type: text, question: Q}\n";

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private QuestionFiles.Faulty faulty() {
    return catchThrowableOfType(QuestionFiles.Faulty.class, () -> QuestionFiles.read(folder));
  }

  @Test
  void files_areReadByName_othersAreLeftAlone() throws Exception {
    write("b.yml", GOOD.replace("NAME", "second"));
    write("a.yaml", GOOD.replace("NAME", "first"));
    write("notes.txt", "nothing");

    assertThat(QuestionFiles.read(folder))
        .extracting(PromptSet::name)
        .containsExactly("first", "second");
    assertThat(QuestionFiles.read(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void aFault_namesFileLineAndRemedy() throws IOException {
    write("ours.yaml", GOOD.replace("text", "words").replace("NAME", "ours"));

    assertThat(faulty().fault().in(faulty().file(), Texts.in(Language.EN)))
        .startsWith("ours.yaml, line 4: There is no type “words”. Choose from: text");
  }

  @Test
  void aName_isNotTakenTwice() throws IOException {
    write("a.yaml", GOOD.replace("NAME", "weekly"));
    assertThat(faulty().fault().what()).isEqualTo("taken");

    write("a.yaml", GOOD.replace("NAME", "ours"));
    write("b.yaml", GOOD.replace("NAME", "ours"));
    assertThat(faulty().file()).isEqualTo("b.yaml");
  }

  @Test
  void whatIsNoText_isNoSet() throws IOException {
    Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xC3, 0x28});

    assertThat(faulty().fault().what()).isEqualTo("yaml");
  }
}
