package no.praksis.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** A call or method reference that reads the system clock, where time should be injected. */
final class AsksTheSystemForTheTime extends DescribedPredicate<JavaAccess<?>> {
  private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime");

  AsksTheSystemForTheTime() {
    super("asks the system for the time");
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    JavaClass owner = target.getOwner();
    String name = target.getName();
    List<JavaClass> parameters = target.getRawParameterTypes();
    if (owner.isEquivalentTo(System.class)) {
      return SYSTEM.contains(name);
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || (name.startsWith("tick") && parameters.size() == 1);
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && parameters.isEmpty();
    }
    if (owner.isEquivalentTo(Calendar.class)) {
      return name.equals("getInstance");
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
  }
}
