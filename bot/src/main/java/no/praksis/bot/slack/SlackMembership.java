package no.praksis.bot.slack;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Hands in what happens to channels, and to who is in them. */
final class SlackMembership {
  private final SlackPeople people;
  private final SlackChannels channels;
  private final Groups groups;
  private final SlackAnswers answers;
  private final ChannelEvents events;

  SlackMembership(
      SlackPeople people,
      SlackChannels channels,
      Groups groups,
      SlackAnswers answers,
      ChannelEvents events) {
    this.people = people;
    this.channels = channels;
    this.groups = groups;
    this.answers = answers;
    this.events = events;
  }

  /**
   * Somebody has come.
   *
   * @throws IllegalStateException when Slack can't say who it is; it tells again
   */
  void joined(WorkspaceId workspace, ConversationId channel, String user) {
    boolean isGroup = groups.find(workspace, channel).isPresent();
    Meeting meeting = isGroup ? people.meet(workspace, user) : new Meeting.Nobody();
    if (meeting instanceof Meeting.NotNow) {
      throw new IllegalStateException("Slack does not say who has joined");
    }
    happened(
        workspace,
        channel,
        () -> {
          channels.joined(workspace, channel, user);
          meeting
              .met()
              .ifPresent(met -> hear(new ChannelEvent.Joined(workspace, channel, met.person())));
        });
  }

  void left(WorkspaceId workspace, ConversationId channel, String user) {
    Optional<Meeting.Met> met = people.known(workspace, user);
    happened(
        workspace,
        channel,
        () -> {
          channels.left(workspace, channel, user);
          met.ifPresent(one -> hear(new ChannelEvent.Left(workspace, channel, one.person())));
        });
  }

  /** Somebody whom Praksis knows takes no part in anything of the workspace any more. */
  void departed(WorkspaceId workspace, String user) {
    people
        .known(workspace, user)
        .ifPresent(
            met ->
                groups.of(met.person()).forEach(group -> left(workspace, group.channel(), user)));
  }

  void renamed(WorkspaceId workspace, ConversationId channel, String name) {
    happened(
        workspace,
        channel,
        () -> {
          channels.renamed(workspace, channel, name);
          hear(new ChannelEvent.Renamed(workspace, channel, name));
        });
  }

  void gone(WorkspaceId workspace, ConversationId channel) {
    happened(
        workspace,
        channel,
        () -> {
          channels.forget(workspace, channel);
          hear(new ChannelEvent.PraksisRemoved(workspace, channel));
        });
  }

  /** In use again; whether Praksis is still in it, Slack doesn't say by itself. */
  void back(WorkspaceId workspace, ConversationId channel, String eventId) {
    if (channels.look(workspace, channel) instanceof SlackChannels.Look.There) {
      added(workspace, channel, null, eventId);
    }
  }

  /**
   * Praksis has come, or come back. Where Slack can't say what channel it is, it is taken for one
   * that nobody has chosen.
   *
   * @throws IllegalStateException when Slack can't say who has invited it; it tells again
   */
  void added(
      WorkspaceId workspace, ConversationId channel, @Nullable String inviter, String eventId) {
    Meeting by = inviter == null ? new Meeting.Nobody() : people.meet(workspace, inviter);
    if (by instanceof Meeting.NotNow) {
      throw new IllegalStateException("Slack does not say who has invited Praksis");
    }
    happened(
        workspace,
        channel,
        () -> channels.forget(workspace, channel)); // what was kept may be of another time
    PersonId person = by.met().map(Meeting.Met::person).orElse(null);
    Language language = by.met().map(Meeting.Met::language).orElse(null);
    boolean general = inviter == null && channels.isGeneral(workspace, channel);
    Reply reply =
        events.handle(
            new ChannelEvent.PraksisAdded(workspace, channel, person, language, eventId, general));
    Message message = SlackAnswer.of(reply).message();
    if (inviter != null && message != null) {
      answers.tell(SlackPlace.written(workspace, inviter, channel.value(), null), message);
    }
    if (inviter != null) {
      channels.lookAhead(workspace, channel);
    }
  }

  /** What Slack says when it is asked; whether it could say. */
  SlackChannels.Look check(WorkspaceId workspace, ConversationId channel) {
    return channels.look(workspace, channel, look -> hear(workspace, channel, look));
  }

  private void hear(WorkspaceId workspace, ConversationId channel, SlackChannels.Look look) {
    switch (look) {
      case SlackChannels.Look.There(var there) -> {
        hear(new ChannelEvent.Renamed(workspace, channel, there.name()));
        hear(new ChannelEvent.Seen(workspace, channel, there.people()));
      }
      case SlackChannels.Look.Gone() -> hear(new ChannelEvent.PraksisRemoved(workspace, channel));
      case SlackChannels.Look.NotNow notNow -> {}
    }
  }

  /** Who is in a group, by Slack's names. */
  List<String> users(Group group) {
    return people.users(
        groups.members(group.id()).stream().filter(Member::present).map(Member::person).toList());
  }

  /** How Slack shows somebody now; whether it could say. */
  boolean checkPerson(WorkspaceId workspace, String user) {
    Meeting now = people.meetAgain(workspace, user);
    if (now instanceof Meeting.Nobody) {
      departed(workspace, user);
    }
    return !(now instanceof Meeting.NotNow);
  }

  /** So that a look at the channel that is under way meanwhile takes no effect. */
  private void happened(WorkspaceId workspace, ConversationId channel, Runnable effect) {
    channels.changes().happened(workspace, channel, effect);
  }

  /** Nobody has asked for these, so nobody is answered. */
  private void hear(ChannelEvent event) {
    Reply unused = events.handle(event);
  }
}
