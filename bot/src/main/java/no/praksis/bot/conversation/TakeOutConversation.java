package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.TakeOutView;
import no.praksis.bot.view.TakeOutView.Shelf;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.privacy.SharedThing;
import no.praksis.practice.privacy.SharedThing.Handle;
import no.praksis.practice.privacy.TakeOut;
import org.jspecify.annotations.Nullable;

/** Takes out what was shared: one's own, or as facilitator what slipped through. */
final class TakeOutConversation implements Conversation {
  private static final int PAGE = 5;

  private final TakeOut takeOut;
  private final Policy policy;
  private final Groups groups;
  private final People people;
  private final Once once;

  TakeOutConversation(TakeOut takeOut, Policy policy, Groups groups, People people, Once once) {
    this.takeOut = takeOut;
    this.policy = policy;
    this.groups = groups;
    this.people = people;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.REMOVE);
  }

  @Override
  public String topic() {
    return TakeOutView.TOPIC;
  }

  @Override
  public Reply command(Verb verb, Call call) {
    List<Shelf> shelves = new ArrayList<>();
    shelves.add(mine(0, call));
    Group here = call.group();
    List<Group> theirs = here == null ? groups.of(call.person().id()) : List.of(here);
    theirs.stream()
        .filter(group -> policy.allows(call.actor(), Permission.TAKE_OUT, group.id()))
        .forEach(group -> shelves.add(ofGroup(group, 0, call)));
    return list(shelves, call);
  }

  private Shelf mine(int skipped, Call call) {
    List<SharedThing> things = takeOut.mine(call.actor(), skipped, PAGE + 1);
    return shelf(null, things, TakeOutView.MINE + (skipped + PAGE));
  }

  private Shelf ofGroup(Group group, int skipped, Call call) {
    List<SharedThing> things = takeOut.ofGroup(call.actor(), group.id(), skipped, PAGE + 1);
    String older = TakeOutView.GROUP + (skipped + PAGE) + ":" + group.id().value();
    return shelf(group, things, older);
  }

  private static Shelf shelf(@Nullable Group group, List<SharedThing> things, String older) {
    return new Shelf(
        group, things.subList(0, Math.min(PAGE, things.size())), things.size() > PAGE ? older : "");
  }

  private Reply list(List<Shelf> shelves, Call call) {
    Names names = names(shelves.stream().flatMap(shelf -> shelf.things().stream()).toList());
    return new Reply.Tell(TakeOutView.list(shelves, names, call.texts()));
  }

  private Names names(List<SharedThing> things) {
    return Names.of(
        people.find(things.stream().map(SharedThing::author).filter(Objects::nonNull).toList()));
  }

  @Override
  public Reply pressed(String id, Call call) {
    if (id.startsWith(TakeOutView.ASK)) {
      return ask(id.substring(TakeOutView.ASK.length()), call);
    }
    if (id.startsWith(TakeOutView.DO)) {
      return remove(id.substring(TakeOutView.DO.length()), call);
    }
    if (id.matches(TakeOutView.MINE + "\\d{1,6}")) {
      return list(
          List.of(mine(Integer.parseInt(id.substring(TakeOutView.MINE.length())), call)), call);
    }
    if (id.matches(TakeOutView.GROUP + "\\d{1,6}:.+")) {
      String[] parts = id.split(":", 3);
      return groups
          .find(new GroupId(parts[2]))
          .filter(group -> policy.allows(call.actor(), Permission.TAKE_OUT, group.id()))
          .map(group -> list(List.of(ofGroup(group, Integer.parseInt(parts[1]), call)), call))
          .orElseGet(() -> call.tell("refused.facilitator"));
    }
    return new Reply.Nothing();
  }

  private Reply ask(String handle, Call call) {
    return Handle.of(handle)
        .flatMap(one -> takeOut.find(call.actor(), one))
        .<Reply>map(
            thing -> new Reply.Tell(TakeOutView.ask(thing, names(List.of(thing)), call.texts())))
        .orElseGet(() -> call.tell("remove.gone"));
  }

  private Reply remove(String text, Call call) {
    Optional<Handle> handle = Handle.of(text);
    if (handle.isEmpty()) {
      return call.tell("remove.gone");
    }
    String result =
        once.run(
            call.origin(),
            () ->
                takeOut.takeOut(call.actor(), handle.get())
                    ? Effect.done("done")
                    : Effect.refused("gone"));
    return call.tell("remove." + result);
  }
}
