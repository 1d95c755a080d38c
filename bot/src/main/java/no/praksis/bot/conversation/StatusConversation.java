package no.praksis.bot.conversation;

import java.util.Set;
import no.praksis.bot.view.StatusView;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.round.Rounds;

/** How the installation is doing, for its admin. */
final class StatusConversation implements Conversation {
  private static final int DEAD_LETTERS = 20;

  private final Policy policy;
  private final Groups groups;
  private final Rounds rounds;
  private final Outbox outbox;

  StatusConversation(Policy policy, Groups groups, Rounds rounds, Outbox outbox) {
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
    this.outbox = outbox;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.STATUS);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    if (!policy.allows(call.actor(), Permission.SEE_STATUS)) {
      return Reply.tell(call.texts().say("refused.admin"));
    }
    return new Reply.Tell(
        StatusView.of(
            groups.all().size(),
            rounds.open().size(),
            outbox.waiting(),
            outbox.deadLetters(DEAD_LETTERS),
            call.texts()));
  }
}
