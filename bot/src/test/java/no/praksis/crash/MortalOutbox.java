package no.praksis.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import no.praksis.practice.delivery.Outbox;

/** An outbox that the process may die over while it writes down what stands. */
final class MortalOutbox {
  private static final Set<String> RECORDS = Set.of("partDelivered", "done");

  private MortalOutbox() {}

  static Outbox around(Outbox outbox, Tripwire tripwire) {
    return (Outbox)
        Proxy.newProxyInstance(
            Outbox.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(outbox, arguments);
                if (RECORDS.contains(method.getName())) {
                  tripwire.reach(KillPoint.BEFORE_RECORD);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
