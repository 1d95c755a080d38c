package no.praksis.bot.teams;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Hands in what happens to teams, channels and chats, and to who is in them. Teams tells of a team
 * once; it concerns each group in one of its channels.
 */
final class TeamsMembership {
  private final TeamsPeople people;
  private final TeamsChannels channels;
  private final TeamsChats chats;
  private final TeamsPlaces places;
  private final Groups groups;
  private final ChannelEvents events;

  TeamsMembership(TeamsKnown known, Groups groups, ChannelEvents events) {
    people = known.people();
    channels = known.channels();
    chats = known.chats();
    places = known.places();
    this.groups = groups;
    this.events = events;
  }

  /**
   * People have come.
   *
   * @param channel the one that they have come to; null for all of the team, or for the chat
   */
  void joined(TeamsSource source, List<Account> who, @Nullable ConversationId channel) {
    WorkspaceId workspace = source.workspace();
    chats.maybeOpen(workspace, who.stream().map(Account::user).toList());
    for (Account account : who) {
      concerned(source, channel).forEach(where -> joined(workspace, where, account));
    }
  }

  /** Whoever comes to a team is not in its private channels. */
  private void joined(WorkspaceId workspace, ConversationId where, Account account) {
    if (people.meetIn(workspace, where, account) instanceof Meeting.Met met) {
      happened(
          workspace,
          where,
          () -> {
            channels.joined(workspace, where, account.user());
            hear(new ChannelEvent.Joined(workspace, where, met.person()));
          });
    }
  }

  void left(TeamsSource source, List<Account> who, @Nullable ConversationId channel) {
    WorkspaceId workspace = source.workspace();
    for (Account account : who) {
      String user = people.userOf(workspace, account);
      for (ConversationId where : concerned(source, channel)) {
        left(workspace, where, user);
      }
    }
  }

  private void left(WorkspaceId workspace, ConversationId where, String user) {
    Optional<Meeting.Met> known = people.known(workspace, user);
    happened(
        workspace,
        where,
        () -> {
          channels.left(workspace, where, user);
          known.ifPresent(met -> hear(new ChannelEvent.Left(workspace, where, met.person())));
        });
  }

  /** One after the other, and never beside a look that may be older. */
  private void happened(WorkspaceId workspace, ConversationId where, Runnable effects) {
    channels.changes().happened(workspace, where, effects);
  }

  private List<ConversationId> concerned(TeamsSource source, @Nullable ConversationId channel) {
    if (channel != null) {
      return List.of(channel);
    }
    return source.place().kind() == TeamsPlaces.Kind.CHANNEL
        ? ofTeam(source.workspace(), team(source))
        : List.of(source.conversation());
  }

  /** Events of a team come with its id as their conversation. */
  private static String team(TeamsSource source) {
    return source.place().team().isEmpty() ? source.conversation().value() : source.place().team();
  }

  /** The channels of a team that are groups. */
  private List<ConversationId> ofTeam(WorkspaceId workspace, String team) {
    if (team.isEmpty()) {
      return List.of();
    }
    return groups.all().stream()
        .filter(group -> group.workspace().equals(workspace))
        .map(Group::channel)
        .filter(channel -> isIn(workspace, channel, team))
        .toList();
  }

  private boolean isIn(WorkspaceId workspace, ConversationId channel, String team) {
    Optional<Place> place = places.find(workspace, channel);
    return TeamsNames.isFirst(channel, team) || place.map(Place::team).orElse("").equals(team);
  }

  void renamed(WorkspaceId workspace, ConversationId channel, String name) {
    if (!name.isBlank()) {
      happened(
          workspace,
          channel,
          () -> {
            channels.renamed(workspace, channel, name);
            hear(new ChannelEvent.Renamed(workspace, channel, name));
          });
    }
  }

  /** The first channel is called as its team is. */
  void teamRenamed(WorkspaceId workspace, String team, String name) {
    renamed(workspace, new ConversationId(team), name);
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

  void teamGone(WorkspaceId workspace, String team) {
    ofTeam(workspace, team).forEach(channel -> gone(workspace, channel));
  }

  /** There again; whether Praksis is still in it, Teams doesn't say by itself. */
  void back(WorkspaceId workspace, ConversationId channel, String eventId) {
    boolean isGroup = groups.find(workspace, channel).isPresent();
    if (isGroup && channels.look(workspace, channel) instanceof TeamsChannels.Look.There) {
      maybeReached(workspace, channel);
      hear(new ChannelEvent.PraksisAdded(workspace, channel, null, null, eventId, true));
    }
  }

  void teamBack(WorkspaceId workspace, String team, String eventId) {
    ofTeam(workspace, team).forEach(channel -> back(workspace, channel, eventId));
  }

  /**
   * Praksis is there now; what to tell whoever added it.
   *
   * @param by who added it; null when that is nobody of ours
   * @param eventId the same for the same addition
   */
  Reply added(TeamsSource source, Meeting.@Nullable Met by, String eventId) {
    WorkspaceId workspace = source.workspace();
    Reply reply = allowed(source, by, eventId);
    ofTeam(workspace, source.place().team()).stream()
        .filter(other -> !other.equals(source.conversation()))
        .forEach(other -> back(workspace, other, eventId));
    return reply;
  }

  /** The same for one channel alone. */
  Reply allowed(TeamsSource source, Meeting.@Nullable Met by, String eventId) {
    WorkspaceId workspace = source.workspace();
    ConversationId channel = source.conversation();
    happened(
        workspace,
        channel,
        () -> channels.forget(workspace, channel)); // what was kept may be of another time
    maybeReached(workspace, channel);
    PersonId person = by == null ? null : by.person();
    ChannelEvent.PraksisAdded added =
        new ChannelEvent.PraksisAdded(
            workspace, channel, person, by == null ? null : by.language(), eventId, false);
    return events.handle(added);
  }

  /** Whoever is there and could not be reached may be now. */
  private void maybeReached(WorkspaceId workspace, ConversationId channel) {
    if (chats.isAnyClosed(workspace)) {
      chats.maybeOpen(workspace, channels.users(workspace, channel));
    }
  }

  /** What Teams says when it is asked; whether it could say. */
  TeamsChannels.Look check(WorkspaceId workspace, ConversationId channel) {
    return channels.look(workspace, channel, look -> hear(workspace, channel, look));
  }

  private void hear(WorkspaceId workspace, ConversationId channel, TeamsChannels.Look look) {
    switch (look) {
      case TeamsChannels.Look.There(var there, boolean named) -> {
        if (named) {
          hear(new ChannelEvent.Renamed(workspace, channel, there.name()));
        }
        hear(new ChannelEvent.Seen(workspace, channel, there.people()));
      }
      case TeamsChannels.Look.Gone() -> hear(new ChannelEvent.PraksisRemoved(workspace, channel));
      case TeamsChannels.Look.NotNow notNow -> {}
    }
  }

  /** Nobody has asked for these, so nobody is answered. */
  private void hear(ChannelEvent event) {
    Reply unused = events.handle(event);
  }
}
