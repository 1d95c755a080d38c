package no.praksis.bot.conversation;

import java.util.List;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.PrivacyView;
import no.praksis.bot.view.PrivacyView.Circle;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.privacy.ForgetMe;

/** One's own data: what is stored, taking it along, and being forgotten. */
final class PrivacyConversation implements Conversation {
  private final ExportDesk exportDesk;
  private final ForgetMe forgetMe;
  private final Groups groups;
  private final People people;
  private final Once once;

  PrivacyConversation(
      ExportDesk exportDesk, ForgetMe forgetMe, Groups groups, People people, Once once) {
    this.exportDesk = exportDesk;
    this.forgetMe = forgetMe;
    this.groups = groups;
    this.people = people;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.PRIVACY, Verb.EXPORT, Verb.FORGET);
  }

  @Override
  public String topic() {
    return "privacy";
  }

  @Override
  public Reply command(Verb verb, Call call) {
    return new Reply.Tell(
        switch (verb) {
          case PRIVACY -> about(call);
          case EXPORT -> exportDesk.export(call);
          default -> ask(call);
        });
  }

  private Message about(Call call) {
    List<Circle> circles =
        groups.of(call.person().id()).stream()
            .map(group -> new Circle(group, present(group)))
            .toList();
    List<PersonId> ids =
        circles.stream().flatMap(one -> one.present().stream()).map(Member::person).toList();
    return PrivacyView.about(circles, Names.of(people.find(ids)), call.texts());
  }

  private Message ask(Call call) {
    PersonId me = call.person().id();
    List<Group> left =
        groups.of(me).stream().filter(group -> isOnlyFacilitator(me, group)).toList();
    return PrivacyView.askToForget(left, call.texts());
  }

  private boolean isOnlyFacilitator(PersonId me, Group group) {
    return present(group).stream()
        .filter(member -> member.has(Role.FACILITATOR))
        .map(Member::person)
        .toList()
        .equals(List.of(me));
  }

  private List<Member> present(Group group) {
    return groups.members(group.id()).stream().filter(Member::present).toList();
  }

  @Override
  public Reply pressed(String id, Call call) {
    if (!PrivacyView.FORGET.equals(topic() + ":" + id)) {
      return new Reply.Nothing();
    }
    once.run(
        call.origin(),
        () -> {
          forgetMe.forget(call.person().id());
          return Effect.done("forgotten");
        });
    return new Reply.Tell(PrivacyView.forgotten(call.texts()));
  }
}
