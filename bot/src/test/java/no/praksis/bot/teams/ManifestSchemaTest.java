package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ManifestSchemaTest {
  @Test
  void whatIsMissingOrUnknown_isFound() {
    ObjectNode manifest =
        new ObjectMapper().createObjectNode().put("manifestVersion", "1.19").put("nonsense", 1);

    assertThat(ManifestSchema.problems(manifest))
        .anyMatch(problem -> problem.contains("must have required property 'icons'"))
        .anyMatch(problem -> problem.contains("nonsense"));
    assertThat(ManifestSchema.problemsOfWords("1.19", manifest))
        .anyMatch(problem -> problem.contains("nonsense"));
  }
}
