package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.PointsView;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ListActionPoints;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;

/** Action points, one's own or the group's. */
final class PointsConversation implements Conversation {
  private static final Set<String> OF_GROUP = Set.of("group", "gruppe", "gruppa", "gruppen");

  private final ListActionPoints list;
  private final People people;

  PointsConversation(ListActionPoints list, People people) {
    this.list = list;
    this.people = people;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.POINTS);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    if (!OF_GROUP.contains(call.rest().toLowerCase(Locale.ROOT))) {
      return new Reply.Tell(PointsView.mine(list.mine(call.actor()), call.texts()));
    }
    Group group = call.group();
    if (group == null) {
      return new Reply.Tell(Message.of(call.texts().say("group.none-here")));
    }
    List<ActionPoint> points = list.shared(call.actor(), group.id());
    Names names = Names.of(people.find(points.stream().map(ActionPoint::person).toList()));
    return new Reply.Tell(PointsView.shared(points, names, call.texts()));
  }
}
