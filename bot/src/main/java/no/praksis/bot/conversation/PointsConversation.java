package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.view.Form;
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
  private final PointDesk desk;

  PointsConversation(ListActionPoints list, People people, PointDesk desk) {
    this.list = list;
    this.people = people;
    this.desk = desk;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.POINTS);
  }

  @Override
  public String topic() {
    return PointDesk.TOPIC;
  }

  @Override
  public Reply command(Verb verb, Call call) {
    if (!OF_GROUP.contains(call.rest().toLowerCase(Locale.ROOT))) {
      return new Reply.Tell(PointsView.mine(list.mine(call.actor()), call.texts()));
    }
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    List<ActionPoint> points = list.shared(call.actor(), group.id());
    Names names = Names.of(people.find(points.stream().map(ActionPoint::person).toList()));
    return new Reply.Tell(PointsView.shared(points, names, call.texts()));
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return desk.groupOf(id);
  }

  @Override
  public Reply pressed(String id, Call call) {
    return desk.pressed(id, call);
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    return desk.submitted(id, values, call);
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return desk.form(id, call);
  }
}
