package no.praksis.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shows each rule a class that breaks it. */
class PlantedViolationsTest {
  private static final String ROOT = "no.praksis.architecture.planted";

  /** By rule: what its report has to name, and nothing less. */
  private static final Map<String, List<String>> CAUGHT =
      Map.ofEntries(
          entry("practice uses only Java and JSpecify", List.of("practice.round.Logs")),
          entry("ids import nothing of ours", List.of("practice.id.KnowsAGroup")),
          entry("storage sees only practice", List.of("storage.SeesBot", "storage.SeesScheduler")),
          entry("scheduler sees only practice", List.of("scheduler.SeesStorage")),
          entry("only the wiring sees storage and scheduler", List.of("bot.view.SeesStorage")),
          entry("Slack stays in bot.slack", List.of("bot.view.UsesSlack")),
          entry("Microsoft stays in bot.teams", List.of("bot.view.UsesMicrosoft")),
          entry("Quartz stays in scheduler", List.of("bot.app.UsesQuartz")),
          entry("Jdbi stays in storage", List.of("scheduler.UsesJdbi")),
          entry("SQL stays in storage and scheduler", List.of("bot.app.UsesSql")),
          entry("practice has no cycles", List.of("practice.group.NeedsRound")),
          entry("bot has no cycles", List.of("bot.view.NeedsDelivery")),
          entry(
              "only the wiring asks the system for the time",
              List.of(
                  "Instant.now()",
                  "LocalDate.now(java.time.ZoneId)",
                  "Clock.systemUTC()",
                  "System.nanoTime()",
                  "System.currentTimeMillis()",
                  "ZonedDateTime.now()",
                  "java.util.Date.<init>()")),
          entry("Optional is only returned, not kept", List.of("bot.view.KeepsOptional.kept")),
          entry("Optional is only returned, not passed", List.of("bot.view.KeepsOptional.<init>")),
          entry("every package is null-marked", List.of("storage.unmarked.Anything")));

  private final JavaClasses planted = new ClassFileImporter().importPackages(ROOT);
  private final Map<String, ArchRule> rules = new Rules(ROOT).all();

  @Test
  void everyRule_hasAPlantedViolation() {
    assertThat(CAUGHT.keySet()).isEqualTo(rules.keySet());
  }

  @TestFactory
  Stream<DynamicTest> rule_catches() {
    return CAUGHT.entrySet().stream()
        .map(
            planted ->
                dynamicTest(
                    planted.getKey(),
                    () -> assertThat(report(planted.getKey())).contains(planted.getValue())));
  }

  @Test
  void clock_mayBeAskedByTheWiringAndThroughAnInjectedClock() {
    assertThat(report("only the wiring asks the system for the time"))
        .doesNotContain("bot.app.AsksTheClock")
        .doesNotContain("AsksAnInjectedClock");
  }

  private String report(String rule) {
    ArchRule broken = rules.get(rule);
    assertThat(broken).as("the rule: %s", rule).isNotNull();
    return String.join("\n", broken.evaluate(planted).getFailureReport().getDetails());
  }
}
