package no.praksis.bot.conversation;

import java.util.List;
import java.util.Set;
import no.praksis.bot.view.StatusView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.round.Rounds;

/** How the installation is doing, for its admin. */
final class StatusConversation implements Conversation {
  private static final int NEWEST = 5;

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
            new StatusView.Undelivered(outbox.countDeadLetters(), newest(call)),
            call.texts()));
  }

  private List<StatusView.Letter> newest(Call call) {
    return outbox.deadLetters(NEWEST).stream()
        .map(
            letter ->
                new StatusView.Letter(
                    place(letter.audience(), call.texts()),
                    letter.reason(),
                    call.texts().moment(letter.givenUpAt(), call.person().zone())))
        .toList();
  }

  private String place(Audience audience, Texts texts) {
    return switch (audience) {
      case Audience.Channel(var group) ->
          groups.find(group).map(Group::name).orElseGet(() -> texts.say("status.channel"));
      case Audience.Place place -> texts.say("status.channel");
      case Audience.Privately one -> texts.say("status.private-message");
    };
  }
}
