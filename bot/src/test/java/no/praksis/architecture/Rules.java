package no.praksis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for the tree of packages below a root: {@code no.praksis} for the program, and a tree
 * of planted violations with the same package names.
 */
record Rules(String root) {
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("practice uses only Java and JSpecify", practiceStandsAlone());
    rules.put("ids import nothing of ours", idsImportNothing());
    rules.put("storage sees only practice", sees("storage", "scheduler", "bot"));
    rules.put("scheduler sees only practice", sees("scheduler", "storage", "bot"));
    rules.put("only the wiring sees storage and scheduler", onlyTheWiringSeesBoth());
    rules.put("Slack stays in bot.slack", wall("com.slack..", "bot.slack.."));
    rules.put("Microsoft stays in bot.teams", wall("com.microsoft..", "bot.teams.."));
    rules.put("Quartz stays in scheduler", wall("org.quartz..", "scheduler.."));
    rules.put("Jdbi stays in storage", wall("org.jdbi..", "storage.."));
    rules.put("SQL stays in storage and scheduler", sqlStaysInside());
    rules.put("practice has no cycles", noCycles("practice"));
    rules.put("bot has no cycles", noCycles("bot"));
    rules.put("only the wiring asks the system for the time", timeIsInjected());
    rules.put("Optional is only returned, not kept", noOptionalFields());
    rules.put("Optional is only returned, not passed", noOptionalParameters());
    rules.put("every package is null-marked", everyPackageIsNullMarked());
    return rules;
  }

  private ArchRule practiceStandsAlone() {
    return classes()
        .that()
        .resideInAPackage(in("practice.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(in("practice.."), "java..", "org.jspecify.annotations..");
  }

  private ArchRule idsImportNothing() {
    return classes()
        .that()
        .resideInAPackage(in("practice.id"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(in("practice.id"), "java..", "org.jspecify.annotations..");
  }

  private ArchRule sees(String module, String... hidden) {
    String[] packages = new String[hidden.length];
    for (int i = 0; i < hidden.length; i++) {
      packages[i] = in(hidden[i] + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage(in(module + ".."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private ArchRule onlyTheWiringSeesBoth() {
    return noClasses()
        .that()
        .resideInAPackage(in("bot.."))
        .and()
        .resideOutsideOfPackage(in("bot.app.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("storage.."), in("scheduler.."));
  }

  private ArchRule wall(String library, String inside) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in(inside))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private ArchRule sqlStaysInside() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("storage.."), in("scheduler.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..");
  }

  private ArchRule noCycles(String module) {
    return slices().matching(in(module + ".(*)..")).should().beFreeOfCycles();
  }

  private ArchRule timeIsInjected() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("bot.app.."))
        .should()
        .accessTargetWhere(new AsksTheSystemForTheTime());
  }

  private ArchRule noOptionalFields() {
    return fields().should().notHaveRawType(Optional.class);
  }

  private ArchRule noOptionalParameters() {
    return classes().should(new TakeNoOptional());
  }

  private ArchRule everyPackageIsNullMarked() {
    return classes().should(new ResideInANullMarkedPackage());
  }

  private String in(String name) {
    return root + "." + name;
  }
}
