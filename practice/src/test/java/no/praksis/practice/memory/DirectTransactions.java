package no.praksis.practice.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Transactions;

/** Runs the work, and what is to follow it; nothing is ever rolled back. */
public final class DirectTransactions implements Transactions {
  private final List<Runnable> following = new ArrayList<>();
  private int depth;

  @Override
  public <T> T write(Supplier<T> work) {
    depth++;
    T result;
    try {
      result = work.get();
    } finally {
      depth--;
    }
    if (depth == 0) {
      List<Runnable> now = List.copyOf(following);
      following.clear();
      now.forEach(Runnable::run);
    }
    return result;
  }

  @Override
  public void afterCommit(Runnable action) {
    if (depth == 0) {
      action.run();
    } else {
      following.add(action);
    }
  }
}
