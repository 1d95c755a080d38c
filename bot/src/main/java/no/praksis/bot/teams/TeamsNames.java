package no.praksis.bot.teams;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.praksis.bot.teams.TeamsApi.Member;
import no.praksis.bot.teams.TeamsApi.Team;
import no.praksis.bot.teams.TeamsApi.TeamChannel;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * What channels and chats are called. The first channel of a team has no name of its own, and is
 * called as the team is; a chat without a name, by the people in it.
 */
final class TeamsNames {
  private static final int MOST_PEOPLE = 3;

  private final TeamsApi api;
  private final TeamsPlaces places;

  TeamsNames(TeamsApi api, TeamsPlaces places) {
    this.api = api;
    this.places = places;
  }

  /** What a conversation is called now; Teams is asked about channels. */
  String of(WorkspaceId workspace, ConversationId conversation, List<Member> members) {
    return find(workspace, conversation).orElseGet(() -> ofPeople(members));
  }

  /** The same; empty for a chat without a name. */
  Optional<String> find(WorkspaceId workspace, ConversationId conversation) {
    Optional<Place> place = places.find(workspace, conversation);
    Optional<String> asked =
        place
            .filter(known -> known.kind() == Kind.CHANNEL && !known.team().isEmpty())
            .flatMap(known -> ofChannel(workspace, conversation, known.team()));
    return asked.or(() -> place.map(Place::name).filter(name -> !name.isEmpty()));
  }

  private Optional<String> ofChannel(WorkspaceId workspace, ConversationId channel, String team) {
    return isFirst(channel, team)
        ? api.team(workspace, team).done().map(Team::name).filter(name -> !name.isBlank())
        : api.channels(workspace, team).done().stream()
            .flatMap(List::stream)
            .filter(one -> one.id().equals(channel.value()))
            .map(TeamChannel::name)
            .filter(name -> !name.isBlank())
            .findFirst();
  }

  /** Whether it is the channel that every team begins with; it shares the team's id. */
  static boolean isFirst(ConversationId channel, String team) {
    return channel.value().equals(team);
  }

  private static String ofPeople(List<Member> members) {
    String names =
        members.stream()
            .map(Member::name)
            .filter(name -> !name.isBlank())
            .limit(MOST_PEOPLE)
            .map(name -> name.strip().split("\\s+", 2)[0])
            .collect(Collectors.joining(", "));
    int others = members.size() - MOST_PEOPLE;
    return names.isEmpty() ? "Teams" : others > 0 ? names + " +" + others : names;
  }
}
