package no.praksis.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Each package has a package-info that says {@code @NullMarked}. */
final class ResideInANullMarkedPackage extends ArchCondition<JavaClass> {
  ResideInANullMarkedPackage() {
    super("reside in a null-marked package");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
      events.add(
          SimpleConditionEvent.violated(
              type, type.getName() + ": its package is not @NullMarked in package-info.java"));
    }
  }
}
