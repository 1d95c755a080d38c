package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.AnswerInvitation;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.ResumeRounds;

/** Whoever was named facilitator accepts, or does not now. */
final class FacilitateConversation implements Conversation {
  private final AnswerInvitation answerInvitation;
  private final ResumeRounds resumeRounds;
  private final Groups groups;
  private final Once once;

  FacilitateConversation(
      AnswerInvitation answerInvitation, ResumeRounds resumeRounds, Groups groups, Once once) {
    this.answerInvitation = answerInvitation;
    this.resumeRounds = resumeRounds;
    this.groups = groups;
    this.once = once;
  }

  @Override
  public String topic() {
    return "facilitate";
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return groups.find(group(id));
  }

  @Override
  public Reply pressed(String id, Call call) {
    Group group = call.group();
    if (group == null) {
      return new Reply.Nothing();
    }
    boolean yes = id.startsWith("yes:");
    String result = once.run(call.origin(), () -> answer(group.id(), yes, call));
    Texts texts = call.texts();
    return new Reply.Tell(
        Message.of(
            switch (AnswerInvitation.Result.valueOf(result)) {
              case ACCEPTED -> texts.say("facilitate.accepted", "group", group.name());
              case DECLINED -> texts.say("facilitate.declined");
              case NOT_ASKED -> texts.say("facilitate.not-asked");
            }));
  }

  private Effect answer(GroupId group, boolean yes, Call call) {
    AnswerInvitation.Result result = answerInvitation.answer(call.person().id(), group, yes);
    if (result == AnswerInvitation.Result.ACCEPTED) {
      resumeRounds.resume(group);
    }
    return new Effect(result.name(), result != AnswerInvitation.Result.NOT_ASKED);
  }

  private static GroupId group(String id) {
    return new GroupId(id.substring(id.indexOf(':') + 1));
  }
}
