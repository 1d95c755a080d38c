package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.RolesView;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Reach;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.SetRole;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.ResumeRounds;

/** Who is what in a group. */
final class RolesConversation implements Conversation {
  private final SetRole setRole;
  private final ResumeRounds resumeRounds;
  private final Groups groups;
  private final People people;
  private final Outbox outbox;
  private final Reach reach;
  private final Once once;

  RolesConversation(
      SetRole setRole,
      ResumeRounds resumeRounds,
      Groups groups,
      People people,
      Outbox outbox,
      Reach reach,
      Once once) {
    this.setRole = setRole;
    this.resumeRounds = resumeRounds;
    this.groups = groups;
    this.people = people;
    this.outbox = outbox;
    this.reach = reach;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ROLES);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    if (call.rest().isEmpty()) {
      return show("", group, call);
    }
    String[] words = call.rest().split("\\s+", 2);
    Optional<Role> role = role(words[0]);
    if (role.isEmpty() || words.length < 2 || !words[1].matches("@\\S.*")) {
      return Reply.tell(call.texts().say("roles.how"));
    }
    PersonId person = new PersonId(words[1].substring(1).strip());
    return set(role.get(), person, group, call);
  }

  private Reply set(Role role, PersonId person, Group group, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              SetRole.Result set = setRole.set(call.actor(), group.id(), person, role);
              if (set == SetRole.Result.DONE) {
                tellChannel(outbox, group.id(), call.origin());
                resumeRounds.resume(group.id());
              }
              return new Effect(
                  set.name(), set == SetRole.Result.DONE || set == SetRole.Result.ASKED);
            });
    return switch (SetRole.Result.valueOf(result)) {
      case DONE -> show(call.texts().say("roles.done"), group, call);
      case ASKED -> Reply.tell(call.texts().say("roles.asked", "name", name(person)));
      case NOT_ALLOWED -> Reply.tell(call.texts().say("refused.facilitator"));
      case NOT_ONESELF -> Reply.tell(call.texts().say("roles.not-oneself"));
      case NOT_A_MEMBER -> Reply.tell(call.texts().say("roles.not-a-member"));
      case LAST_FACILITATOR -> Reply.tell(call.texts().say("roles.last-facilitator"));
    };
  }

  /** Whoever gives something to the facilitator alone can know who that is. */
  static void tellChannel(Outbox outbox, GroupId group, ChatEvent.Origin origin) {
    outbox.post(
        new MessageKey("roles/" + origin.eventId()),
        new Audience.Channel(group),
        new Notice.RolesChanged(group));
  }

  private Reply show(String done, Group group, Call call) {
    List<Member> present = groups.members(group.id()).stream().filter(Member::present).toList();
    Names names = Names.of(people.find(present.stream().map(Member::person).toList()));
    List<PersonId> unreachable =
        facilitates(call.person().id(), present) ? unreachable(present) : List.of();
    return new Reply.Tell(
        RolesView.of(done, present, invited(group), unreachable, names, call.texts()));
  }

  private static boolean facilitates(PersonId person, List<Member> members) {
    return members.stream()
        .anyMatch(member -> member.person().equals(person) && member.has(Role.FACILITATOR));
  }

  private List<PersonId> unreachable(List<Member> members) {
    return members.stream().map(Member::person).filter(person -> !reach.privately(person)).toList();
  }

  private String name(PersonId person) {
    return Names.of(people.find(List.of(person))).of(person);
  }

  /** The name of whoever has been asked to facilitate; empty for nobody. */
  private String invited(Group group) {
    PersonId invited = group.settings().facilitation().invited();
    return invited == null ? "" : name(invited);
  }

  private static Optional<Role> role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "leader", "leiar", "leder" -> Optional.of(Role.LEADER);
      case "facilitator", "prosessleder", "prosessleiar" -> Optional.of(Role.FACILITATOR);
      case "member", "deltaker", "deltakar" -> Optional.of(Role.PARTICIPANT);
      default -> Optional.empty();
    };
  }
}
