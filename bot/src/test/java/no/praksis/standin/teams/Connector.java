package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.standin.teams.StandInServer.Request;
import no.praksis.standin.teams.StandInServer.Response;

/**
 * The Bot Connector's calls, as its REST reference and Teams' own pages have them. What a call does
 * is done under the stand-in's monitor.
 */
final class Connector {
  private static final String THREAD = ";messageid=";

  /**
   * A call that was understood.
   *
   * @param about the conversation, without its thread; who a new one is with
   */
  record Work(Call call, String tenant, String about, Supplier<Response> doing) {
    Response done() {
      return doing.get();
    }
  }

  private final TeamsStandIn teams;
  private final Messages messages;
  private final Rosters rosters = new Rosters();

  Connector(TeamsStandIn teams) {
    this.teams = teams;
    messages = new Messages(teams);
  }

  /** Empty for an address that there isn't. */
  Optional<Work> work(Request request) {
    List<String> path = request.path().subList(2, request.path().size());
    String route = request.method() + " " + path.getFirst() + " " + path.size();
    if (route.startsWith("GET teams")) {
      return team(path);
    }
    if (!path.getFirst().equals("conversations")) {
      return Optional.empty();
    }
    return path.size() == 1
        ? request.method().equals("POST") ? Optional.of(create(request)) : Optional.empty()
        : conversation(request, path.get(1), path.subList(2, path.size()));
  }

  private Optional<Work> conversation(Request request, String conversation, List<String> rest) {
    String id = conversation.split(THREAD, 2)[0];
    String thread = conversation.equals(id) ? "" : conversation.substring((id + THREAD).length());
    String what = rest.isEmpty() ? "" : rest.getFirst();
    String last = rest.size() == 2 ? rest.getLast() : "";
    return switch (request.method() + " " + what + (last.isEmpty() ? "" : " one")) {
      case "POST activities" ->
          work(
              thread.isEmpty() ? Call.POST : Call.REPLY,
              id,
              (directory, room) -> messages.post(directory, room, thread, body(request)));
      case "POST activities one" ->
          work(
              Call.REPLY,
              id,
              (directory, room) -> messages.post(directory, room, last, body(request)));
      case "PUT activities one" ->
          work(
              Call.UPDATE,
              id,
              (directory, room) -> messages.update(directory, room, last, body(request)));
      case "DELETE activities one" ->
          work(Call.DELETE, id, (directory, room) -> messages.delete(directory, room, last));
      case "GET pagedmembers" ->
          work(
              Call.MEMBERS,
              id,
              (directory, room) -> rosters.page(directory, room, request.query()));
      case "GET members one" ->
          work(Call.MEMBER, id, (directory, room) -> rosters.one(directory, room, last));
      default -> Optional.empty();
    };
  }

  /** What is done in a conversation. */
  private interface Doing {
    Response done(Directory directory, Room room);
  }

  private Optional<Work> work(Call call, String id, Doing doing) {
    Optional<Directory> directory = teams.monitor.in(() -> directoryOf(id));
    String tenant = directory.map(one -> one.tenant).orElse("");
    return Optional.of(
        new Work(
            call,
            tenant,
            id,
            () -> {
              Directory there = directory.orElseThrow(Refusal::notThere);
              Room room = there.rooms.get(id);
              if (room.deleted) {
                throw Refusal.notThere();
              }
              return doing.done(there, room);
            }));
  }

  private Optional<Directory> directoryOf(String room) {
    return teams.directories.stream().filter(one -> one.rooms.containsKey(room)).findFirst();
  }

  private Optional<Work> team(List<String> path) {
    if (path.size() < 2 || path.size() > 3 || (path.size() == 3 && !isChannels(path))) {
      return Optional.empty();
    }
    String id = path.get(1);
    Call call = path.size() == 2 ? Call.TEAM : Call.CHANNELS;
    return work(
        call,
        id,
        (directory, room) ->
            call == Call.TEAM ? rosters.team(directory, id) : rosters.channels(directory, id));
  }

  private static boolean isChannels(List<String> path) {
    return path.getLast().equals("conversations");
  }

  private static JsonNode body(Request request) {
    if (!request.contentType().startsWith("application/json")) {
      throw new Refusal(415, "BadSyntax", "Unsupported media type.");
    }
    return Json.parse(request.body());
  }

  /** A conversation with a person, or a thread in a channel. */
  private Work create(Request request) {
    JsonNode asked = body(request);
    String tenant =
        asked.path("tenantId").asText(asked.path("channelData").path("tenant").path("id").asText());
    String member = asked.path("members").path(0).path("id").asText();
    return new Work(Call.CREATE, tenant, member, () -> created(asked, tenant, member));
  }

  private Response created(JsonNode asked, String tenant, String member) {
    if (!asked.path("bot").path("id").asText().equals(TeamsStandIn.BOT)) {
      throw Refusal.badArgument("Bot id is not the caller's.");
    }
    Directory directory =
        teams.directories.stream()
            .filter(one -> one.tenant.equals(tenant))
            .findFirst()
            .orElseThrow(() -> Refusal.badArgument("No tenant."));
    if (asked.path("isGroup").asBoolean() || asked.path("members").size() != 1) {
      throw Refusal.badArgument("Apps create conversations with one person alone.");
    }
    User user =
        directory.find(member).orElseThrow(() -> Refusal.badArgument("Failed to find the user."));
    if (!directory.mayReach(user)) {
      throw Refusal.notInside();
    }
    ObjectNode json = Json.object().put("id", directory.openChat(user).id);
    return Response.created(Json.write(json));
  }
}
