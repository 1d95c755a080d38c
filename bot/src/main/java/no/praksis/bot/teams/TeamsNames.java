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
 * called as the team is; a group chat without a name, by the people in it.
 */
final class TeamsNames {
  private static final int MOST_PEOPLE = 3;
  private static final String ANY = "Teams";

  private final TeamsApi api;
  private final TeamsPlaces places;

  TeamsNames(TeamsApi api, TeamsPlaces places) {
    this.api = api;
    this.places = places;
  }

  /**
   * What a conversation is called now. Teams is asked about channels; empty when it doesn't say, as
   * about private ones.
   */
  Optional<String> of(WorkspaceId workspace, ConversationId conversation, List<Member> members) {
    return places.find(workspace, conversation).map(Place::kind).orElse(Kind.GROUP_CHAT)
            == Kind.CHANNEL
        ? asked(workspace, conversation)
        : Optional.of(heard(workspace, conversation).orElseGet(() -> ofPeople(members)));
  }

  /** The same, or what it was called before; empty for one without a name. */
  Optional<String> find(WorkspaceId workspace, ConversationId conversation) {
    return asked(workspace, conversation).or(() -> heard(workspace, conversation));
  }

  /** What it was called when Teams told of it last; a word for any channel while it never has. */
  String before(WorkspaceId workspace, ConversationId conversation) {
    return heard(workspace, conversation).orElse(ANY);
  }

  private Optional<String> heard(WorkspaceId workspace, ConversationId conversation) {
    return places.find(workspace, conversation).map(Place::name).filter(name -> !name.isBlank());
  }

  private Optional<String> asked(WorkspaceId workspace, ConversationId conversation) {
    return places
        .find(workspace, conversation)
        .filter(known -> known.kind() == Kind.CHANNEL && !known.team().isEmpty())
        .flatMap(known -> ofChannel(workspace, conversation, known.team()));
  }

  private Optional<String> ofChannel(WorkspaceId workspace, ConversationId channel, String team) {
    return isFirst(channel, team)
        ? TeamsRest.between(() -> api.team(workspace, team))
            .done()
            .map(Team::name)
            .filter(name -> !name.isBlank())
        : TeamsRest.between(() -> api.channels(workspace, team)).done().stream()
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
    return names.isEmpty() ? ANY : others > 0 ? names + " +" + others : names;
  }
}
