package no.praksis.bot.conversation;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.SetUpGroup;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.round.ResumeRounds;

/** Carries out what somebody wants a group to be: group, schedule and introduction together. */
final class SetupDesk {
  private final SetUpGroup setUpGroup;
  private final SetupCalendar calendar;
  private final ResumeRounds resumeRounds;
  private final Groups groups;
  private final Outbox outbox;
  private final Once once;

  SetupDesk(
      SetUpGroup setUpGroup,
      SetupCalendar calendar,
      ResumeRounds resumeRounds,
      Groups groups,
      Outbox outbox,
      Once once) {
    this.setUpGroup = setUpGroup;
    this.calendar = calendar;
    this.resumeRounds = resumeRounds;
    this.groups = groups;
    this.outbox = outbox;
    this.once = once;
  }

  Optional<Group> groupIn(WorkspaceId workspace, ConversationId channel) {
    return groups.find(workspace, channel);
  }

  Optional<ConversationId> channelOf(Call call) {
    Group group = call.group();
    return group == null
        ? Optional.ofNullable(call.origin().channel())
        : Optional.of(group.channel());
  }

  Reply setUp(SetupWishes wishes, Channel channel, Call call, boolean byForm) {
    Optional<ConversationId> place = channelOf(call);
    if (place.isEmpty()) {
      return answer(call.texts().say("setup.in-channel"), byForm);
    }
    String result = once.run(call.origin(), () -> carryOut(wishes, channel, place.get(), call));
    return answer(call.texts().say("setup." + result), byForm);
  }

  private static Reply answer(String text, boolean byForm) {
    Message message = Message.of(text);
    return byForm ? new Reply.CloseForm(message) : new Reply.Tell(message);
  }

  /** Inside a transaction. */
  Effect carryOut(SetupWishes wishes, Channel channel, ConversationId place, Call call) {
    ZoneId zoneBefore = call.zone();
    Map<PersonId, Set<Role>> roles =
        groupIn(call.origin().workspace(), place)
            .map(group -> rolesOf(group.id()))
            .orElse(Map.of());
    return switch (setUpGroup.setUp(call.actor(), setup(wishes, channel, place, call))) {
      case SetUpGroup.NotAllowed refused -> Effect.refused("not-allowed");
      case SetUpGroup.NotOneself refused -> Effect.refused("not-oneself");
      case SetUpGroup.Done(GroupId group, boolean isNew) -> {
        if (isNew) {
          calendar.plan(wishes, group, call);
          outbox.post(
              new MessageKey("introduced/" + group.value()),
              new Audience.Channel(group),
              new Notice.GroupIntroduced(group));
        } else {
          calendar.change(wishes, group, zoneBefore);
          if (!roles.equals(rolesOf(group))) {
            RolesConversation.tellChannel(outbox, group, call.origin());
          }
        }
        resumeRounds.resume(group);
        String asked = isWaitingFor(wishes.facilitator(), group) ? "-asked" : "";
        yield Effect.done((isNew ? "done" : "changed") + asked);
      }
    };
  }

  private static SetUpGroup.Setup setup(
      SetupWishes wishes, Channel channel, ConversationId place, Call call) {
    return new SetUpGroup.Setup(
        call.origin().workspace(),
        place,
        channel.name(),
        wishes.language(),
        wishes.zone(),
        wishes.visibility(),
        wishes.facilitator(),
        wishes.facilitatorTakesPart(),
        wishes.leader(),
        channel.people());
  }

  private boolean isWaitingFor(PersonId facilitator, GroupId group) {
    return groups
        .find(group)
        .map(found -> facilitator.equals(found.settings().facilitation().invited()))
        .orElse(false);
  }

  /** Who facilitates and leads. */
  private Map<PersonId, Set<Role>> rolesOf(GroupId group) {
    Map<PersonId, Set<Role>> roles = new HashMap<>();
    for (Member member : groups.members(group)) {
      Set<Role> beyond = new HashSet<>(member.roles());
      beyond.remove(Role.PARTICIPANT);
      if (member.present() && !beyond.isEmpty()) {
        roles.put(member.person(), beyond);
      }
    }
    return roles;
  }
}
