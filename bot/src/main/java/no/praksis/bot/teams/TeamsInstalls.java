package no.praksis.bot.teams;

import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;

/**
 * Where Praksis is installed, and since when. Teams tells of one installation by two activities, in
 * any order and sometimes again, and neither may be greeted twice. Safe for use by many threads.
 */
final class TeamsInstalls {
  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final String IN = "in ";
  private static final String OUT = "out ";

  private final PlatformMemory memory;
  private final Transactions transactions;

  TeamsInstalls(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  /**
   * Praksis was added there.
   *
   * @param where a team, or a chat
   * @return what names this installation, the same until Praksis is removed; empty for what came
   *     late, since Praksis was removed after it
   */
  Optional<String> added(WorkspaceId workspace, String where, Instant at) {
    return transactions.write(
        () -> {
          String before = memory.get(PLATFORM, collection(workspace), where).orElse("");
          if (before.startsWith(IN)) {
            return Optional.of(name(workspace, where, before.substring(IN.length())));
          }
          if (before.startsWith(OUT)
              && at.isBefore(Instant.parse(before.substring(OUT.length())))) {
            return Optional.<String>empty();
          }
          memory.put(PLATFORM, collection(workspace), where, IN + at);
          return Optional.of(name(workspace, where, at.toString()));
        });
  }

  /** A channel of a team as something of its own, which ends with the team. */
  static String within(String team, String channel) {
    return team + " " + channel;
  }

  private static String name(WorkspaceId workspace, String where, String since) {
    return "installed:" + TeamsDigest.of(workspace.value(), where) + ":" + since;
  }

  /** Praksis was removed there; whether that still holds, since it may have been added anew. */
  boolean removed(WorkspaceId workspace, String where, Instant at) {
    return transactions.write(
        () -> {
          String before = memory.get(PLATFORM, collection(workspace), where).orElse("");
          if (before.startsWith(IN) && at.isBefore(Instant.parse(before.substring(IN.length())))) {
            return false;
          }
          memory.put(PLATFORM, collection(workspace), where, OUT + at);
          memory.all(PLATFORM, collection(workspace)).keySet().stream()
              .filter(one -> one.startsWith(within(where, "")))
              .forEach(one -> memory.remove(PLATFORM, collection(workspace), one));
          return true;
        });
  }

  /** Whether the person is to be welcomed, which is done once. */
  boolean isNew(WorkspaceId workspace, String user) {
    return transactions.write(
        () -> {
          boolean fresh = memory.get(PLATFORM, welcomed(workspace), user).isEmpty();
          if (fresh) {
            memory.put(PLATFORM, welcomed(workspace), user, "");
          }
          return fresh;
        });
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(WorkspaceId workspace, String user) {
    transactions.write(() -> memory.remove(PLATFORM, welcomed(workspace), user));
  }

  private static String welcomed(WorkspaceId workspace) {
    return "welcomed/" + workspace.value();
  }

  private static String collection(WorkspaceId workspace) {
    return "installs/" + workspace.value();
  }
}
