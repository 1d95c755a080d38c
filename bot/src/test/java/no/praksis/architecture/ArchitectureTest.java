package no.praksis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static JavaClasses program;

  @BeforeAll
  static void importProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("no.praksis");
  }

  @TestFactory
  Stream<DynamicTest> program_keeps() {
    return new Rules("no.praksis")
        .all().entrySet().stream()
            .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
  }

  /** A rule about a package that was not looked at would be kept by accident. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "practice.id",
        "practice.group",
        "practice.prompt",
        "practice.schedule",
        "practice.round",
        "practice.action",
        "practice.request",
        "practice.summary",
        "practice.delivery",
        "storage",
        "scheduler",
        "bot.conversation",
        "bot.view",
        "bot.delivery",
        "bot.questions",
        "bot.web",
        "bot.playground",
        "bot.app"
      })
  void rules_lookAt(String name) {
    assertThat(
            program.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName))
        .as("classes in no.praksis.%s", name)
        .anyMatch(("no.praksis." + name)::equals);
  }

  @Test
  void rules_lookAtNoTests() {
    assertThat(program.stream().map(JavaClass::getName))
        .noneMatch(name -> name.startsWith("no.praksis.architecture"));
  }
}
