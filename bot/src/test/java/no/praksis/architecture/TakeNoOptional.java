package no.praksis.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** No method or constructor that we wrote takes an Optional; what lambdas capture is not ours. */
final class TakeNoOptional extends ArchCondition<JavaClass> {
  TakeNoOptional() {
    super("take no Optional");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      boolean taken =
          !unit.getName().startsWith("lambda$")
              && unit.getRawParameterTypes().stream()
                  .anyMatch(parameter -> parameter.isEquivalentTo(Optional.class));
      if (taken) {
        events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes an Optional"));
      }
    }
  }
}
