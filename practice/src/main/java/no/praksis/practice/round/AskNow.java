package no.praksis.practice.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.schedule.Plans;

/** Opens a round now, outside the schedule. */
public final class AskNow {
  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final Plans plans;
  private final RoundOpener opener;
  private final Transactions transactions;
  private final Clock clock;

  public AskNow(
      Policy policy,
      Groups groups,
      Rounds rounds,
      Plans plans,
      RoundOpener opener,
      Transactions transactions,
      Clock clock) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.plans = plans;
    this.opener = opener;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asks the set of this name, which exists, open as long as a weekly round, or until a schedule
   * asks the same.
   */
  public Result ask(Actor actor, GroupId groupId, String promptSet) {
    return transactions.write(
        () -> {
          Optional<Group> group = groups.find(groupId);
          if (group.isEmpty() || !policy.allows(actor, Permission.ASK_NOW, groupId)) {
            return new NotAllowed();
          }
          if (!group.get().runs()) {
            return new Resting(group.get().paused());
          }
          Optional<Round.Open> same =
              rounds.open(groupId).stream()
                  .filter(round -> round.questions().name().equals(promptSet))
                  .findFirst();
          if (same.isPresent()) {
            return new OpenAlready(same.get().id());
          }
          return new Opened(open(group.get(), promptSet).id());
        });
  }

  private Round.Open open(Group group, String promptSet) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, group.zone());
    Round.Header header = new Round.Header(RoundId.random(), group.id(), null, today);
    return opener.open(header, promptSet, now, plans.closes(group, promptSet, now));
  }

  /** How it ended. */
  public sealed interface Result {}

  public record Opened(RoundId round) implements Result {}

  /** A round with these questions is open; one is enough. */
  public record OpenAlready(RoundId round) implements Result {}

  public record NotAllowed() implements Result {}

  /**
   * Nothing opens in the group now.
   *
   * @param paused because Praksis is not in the channel; otherwise it waits for its first
   *     facilitator
   */
  public record Resting(boolean paused) implements Result {}
}
