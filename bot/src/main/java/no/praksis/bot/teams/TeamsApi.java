package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.schema.Activity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.bot.teams.TeamsResult.Refused;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Calls Teams' Bot Connector, once each: it neither repeats nor waits longer than ten seconds. Safe
 * for use by many threads.
 *
 * <p>By <a
 * href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">the
 * reference of its REST API</a>. The SDK's own client is not used: it repeats a POST that failed
 * inside Teams, takes a 404 for an empty answer, and can't turn pages.
 */
final class TeamsApi {
  /** Ours, where Teams would have none: nothing was ever heard of that tenant. */
  static final String SERVICE_URL_UNKNOWN = "ServiceUrlUnknown";

  /** The most that Teams puts on a page of members, and what it puts when it isn't told. */
  private static final int PAGE = 500;

  private final TeamsHttp http;
  private final TeamsPlaces places;
  private final @Nullable String appId;

  /**
   * Calls under one name.
   *
   * @param appId null for an emulator
   */
  TeamsApi(TeamsHttp http, TeamsPlaces places, @Nullable String appId) {
    this.http = http;
    this.places = places;
    this.appId = appId;
  }

  /**
   * Somebody in a conversation.
   *
   * @param id Teams' own, {@code 29:…}, another for each bot
   * @param user the object id in Entra; empty for whoever has none, such as another bot
   * @param role such as {@code user}, {@code guest} or {@code anonymous}; empty when Teams says
   *     none
   * @param tenant the person's home; empty when Teams says none
   */
  record Member(String id, String user, String name, String role, String tenant) {}

  /**
   * Some of the members.
   *
   * @param continuation where the next page begins; null on the last one
   */
  record Members(List<Member> members, @Nullable String continuation) {}

  /**
   * A channel of a team.
   *
   * @param name empty for the first channel, whose name each client says in its own language
   * @param type {@code standard}, {@code private} or {@code shared}; empty when Teams says none
   */
  record TeamChannel(String id, String name, String type) {}

  /** A team, by the id of its first channel. */
  record Team(String id, String name) {}

  /** Posts a message; in a channel it begins a thread. The message's id is returned. */
  TeamsResult<String> post(WorkspaceId workspace, ConversationId conversation, Activity activity) {
    return at(workspace, conversation)
        .map(url -> posted(url.addPathSegment("activities").build(), activity))
        .orElseGet(TeamsApi::nowhere);
  }

  /** Posts a message in the thread that {@code root} began. */
  TeamsResult<String> reply(
      WorkspaceId workspace, ConversationId conversation, String root, Activity activity) {
    return at(workspace, conversation, conversation.value() + ";messageid=" + root)
        .map(url -> posted(url.addPathSegment("activities").build(), activity))
        .orElseGet(TeamsApi::nowhere);
  }

  private TeamsResult<String> posted(HttpUrl url, Activity activity) {
    return http.post(url, TeamsActivities.write(activity))
        .map(answer -> answer.path("id").asText());
  }

  /** Replaces what a message says. */
  TeamsResult<String> update(
      WorkspaceId workspace, ConversationId conversation, String message, Activity activity) {
    return at(workspace, conversation)
        .map(url -> url.addPathSegment("activities").addPathSegment(message).build())
        .map(url -> http.put(url, TeamsActivities.write(activity)).map(answer -> message))
        .orElseGet(TeamsApi::nowhere);
  }

  TeamsResult<String> delete(WorkspaceId workspace, ConversationId conversation, String message) {
    return at(workspace, conversation)
        .map(url -> url.addPathSegment("activities").addPathSegment(message).build())
        .map(url -> http.delete(url).map(answer -> message))
        .orElseGet(TeamsApi::nowhere);
  }

  /**
   * Opens the personal chat with somebody, or finds it.
   *
   * @param member Teams' own id of the person, or the object id in Entra, which Teams takes only of
   *     whoever has the app
   */
  TeamsResult<ConversationId> createPrivate(WorkspaceId workspace, String member) {
    return places
        .serviceUrl(workspace)
        .map(url -> service(url).addPathSegments("v3/conversations").build())
        .map(url -> http.post(url, privately(workspace, member)))
        .map(result -> result.map(answer -> new ConversationId(answer.path("id").asText())))
        .orElseGet(TeamsApi::nowhere);
  }

  private String privately(WorkspaceId workspace, String member) {
    String tenant = TeamsIds.tenant(workspace);
    var wish = JsonNodeFactory.instance.objectNode();
    wish.put("isGroup", false);
    if (appId != null) {
      wish.putObject("bot").put("id", "28:" + appId);
    }
    wish.putArray("members").addObject().put("id", member);
    wish.put("tenantId", tenant);
    wish.putObject("channelData").putObject("tenant").put("id", tenant);
    return wish.toString();
  }

  /**
   * A page of who is in a conversation, at most five hundred.
   *
   * @param continuation as the page before gave it; null for the first one
   */
  TeamsResult<Members> members(
      WorkspaceId workspace, ConversationId conversation, @Nullable String continuation) {
    return at(workspace, conversation)
        .map(url -> url.addPathSegment("pagedmembers"))
        .map(url -> url.addQueryParameter("pageSize", Integer.toString(PAGE)))
        .map(
            url ->
                continuation == null
                    ? url.build()
                    : url.addQueryParameter("continuationToken", continuation).build())
        .map(url -> http.get(url).map(TeamsApi::members))
        .orElseGet(TeamsApi::nowhere);
  }

  private static Members members(JsonNode page) {
    String next = page.path("continuationToken").asText("");
    return new Members(list(page.path("members"), TeamsApi::member), next.isEmpty() ? null : next);
  }

  private static Member member(JsonNode one) {
    String user = one.path("aadObjectId").asText("");
    return new Member(
        one.path("id").asText(""),
        user.isEmpty() ? one.path("objectId").asText("") : user,
        one.path("name").asText(""),
        one.path("userRole").asText(""),
        one.path("tenantId").asText(""));
  }

  /**
   * One of a conversation's members.
   *
   * @param user Teams' own id of the person, or the object id in Entra
   */
  TeamsResult<Member> member(WorkspaceId workspace, ConversationId conversation, String user) {
    return at(workspace, conversation)
        .map(url -> url.addPathSegment("members").addPathSegment(user).build())
        .map(url -> http.get(url).map(TeamsApi::member))
        .orElseGet(TeamsApi::nowhere);
  }

  /** The channels of a team. */
  TeamsResult<List<TeamChannel>> channels(WorkspaceId workspace, String team) {
    return team(workspace, team, "conversations")
        .map(url -> http.get(url).map(answer -> list(answer.path("conversations"), TeamsApi::of)))
        .orElseGet(TeamsApi::nowhere);
  }

  private static TeamChannel of(JsonNode channel) {
    return new TeamChannel(
        channel.path("id").asText(""),
        channel.path("name").asText(""),
        channel.path("type").asText(""));
  }

  TeamsResult<Team> team(WorkspaceId workspace, String team) {
    return team(workspace, team, "")
        .map(url -> http.get(url).map(answer -> new Team(team, answer.path("name").asText(""))))
        .orElseGet(TeamsApi::nowhere);
  }

  private Optional<HttpUrl> team(WorkspaceId workspace, String team, String what) {
    return places
        .serviceUrl(workspace)
        .map(url -> service(url).addPathSegments("v3/teams").addPathSegment(team))
        .map(url -> what.isEmpty() ? url.build() : url.addPathSegment(what).build());
  }

  private Optional<HttpUrl.Builder> at(WorkspaceId workspace, ConversationId conversation) {
    return at(workspace, conversation, conversation.value());
  }

  private Optional<HttpUrl.Builder> at(
      WorkspaceId workspace, ConversationId conversation, String thread) {
    Optional<URI> own = places.find(workspace, conversation).map(TeamsPlaces.Place::serviceUrl);
    return own.or(() -> places.serviceUrl(workspace))
        .map(url -> service(url).addPathSegments("v3/conversations").addPathSegment(thread));
  }

  /** A service URL may end with a slash or not. */
  private static HttpUrl.Builder service(URI url) {
    return HttpUrl.get(url.toString().replaceAll("/+$", "")).newBuilder();
  }

  /** Nothing was ever heard of that tenant. */
  private static <T> TeamsResult<T> nowhere() {
    return new Refused<>(404, SERVICE_URL_UNKNOWN);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> make) {
    List<T> all = new ArrayList<>();
    array.forEach(one -> all.add(make.apply(one)));
    return List.copyOf(all);
  }
}
