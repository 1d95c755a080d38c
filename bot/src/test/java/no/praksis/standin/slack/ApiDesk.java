package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.standin.slack.StandInServer.Response;
import org.jspecify.annotations.Nullable;

/** Answers what the app asks: faults and limits first, then the method itself. */
final class ApiDesk implements StandInServer.Desk {
  /** What a careful app is never told. */
  private static final Set<String> THE_APPS_FAULT =
      Set.of(
          "invalid_arguments",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_json",
          "invalid_metadata_format",
          "metadata_too_large",
          "missing_scope",
          "msg_too_long",
          "no_text",
          "push_limit_reached",
          "unknown_method");

  private final SlackStandIn slack;
  private final Tokens tokens;
  private final Methods methods;
  private final SocketLine sockets;
  private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();

  ApiDesk(SlackStandIn slack, Tokens tokens, String base, SocketLine sockets) {
    this.slack = slack;
    this.tokens = tokens;
    this.sockets = sockets;
    methods = new Methods(new ChatMethods(slack.events), new FileMethods(slack.events, base));
  }

  int refusals(String error) {
    return refusals.getOrDefault(error, 0);
  }

  int calls(String method) {
    return calls.getOrDefault(method, 0);
  }

  @Override
  public Response api(ApiCall call, @Nullable String clientId, @Nullable String clientSecret)
      throws InterruptedException {
    calls.merge(call.method(), 1, Integer::sum);
    String team = slack.monitor.in(() -> tokens.team(call));
    slack.faults().pass(call.method(), call.maybe("channel").orElse(""), team);
    Optional<Faults.Fault> fault = slack.faults().next(call.method());
    if (fault.isPresent() && !(fault.get() instanceof Faults.CutLine)) {
      return fault(fault.get());
    }
    Response response = slack.monitor.in(() -> answer(call, clientId, clientSecret));
    slack.faults().answer(call.method());
    return fault.isPresent() ? Response.cut() : response;
  }

  private static Response fault(Faults.Fault fault) {
    return switch (fault) {
      case Faults.Says(String error) -> Response.ok(error(error));
      case Faults.Status(int status) -> new Response(status, "no", 0);
      case Faults.TooMany(int seconds) -> new Response(429, error("ratelimited"), seconds);
      case Faults.CutLine cut -> Response.cut();
    };
  }

  private static String error(String error) {
    return Json.write(Json.object().put("ok", false).put("error", error));
  }

  private Response answer(ApiCall call, @Nullable String id, @Nullable String secret) {
    String scopes = "";
    try {
      ObjectNode answer =
          switch (call.method()) {
            case "oauth.v2.access" -> oauth(call, id, secret);
            case "apps.connections.open" -> connection(call);
            default -> null;
          };
      if (answer == null) {
        Workspace workspace = tokens.workspace(call);
        workspaces.put(workspace.team, workspace);
        String channel = call.maybe("channel").orElse("");
        int wait = slack.limits().secondsToWait(workspace.team, call.method(), channel);
        if (wait > 0) {
          return new Response(429, error("ratelimited"), wait);
        }
        answer = methods.call(workspace, call);
        scopes = String.join(",", workspace.scopes);
      }
      return new Response(200, Json.write(answer.put("ok", true)), 0, scopes);
    } catch (Refusal e) {
      refusals.merge(e.error(), 1, Integer::sum);
      ObjectNode refusal = Json.object().put("ok", false).put("error", e.error());
      if (THE_APPS_FAULT.contains(e.error())) {
        slack.dispatch.complain(call.method() + " was refused: " + e.getMessage());
      }
      if (!e.messages().isEmpty()) {
        refusal.putObject("response_metadata").set("messages", Json.texts(e.messages()));
      }
      return Response.ok(Json.write(refusal));
    }
  }

  private ObjectNode oauth(ApiCall call, @Nullable String id, @Nullable String secret) {
    String client = id == null ? call.maybe("client_id").orElse("") : id;
    String password = secret == null ? call.maybe("client_secret").orElse("") : secret;
    if (!client.equals(SlackStandIn.CLIENT_ID)) {
      throw new Refusal("invalid_client_id");
    }
    if (!password.equals(SlackStandIn.CLIENT_SECRET)) {
      throw new Refusal("bad_client_secret");
    }
    return tokens.access(call);
  }

  private ObjectNode connection(ApiCall call) {
    if (!SlackStandIn.APP_TOKEN.equals(call.token())) {
      throw new Refusal(call.token() == null ? "not_authed" : "invalid_auth");
    }
    return Json.object().put("url", sockets.open());
  }

  @Override
  public Response upload(String team, String file, byte[] content) {
    return slack.monitor.in(
        () -> {
          Workspace workspace = workspaces.get(team);
          Upload upload = workspace == null ? null : workspace.uploads.get(file);
          if (upload == null) {
            return new Response(404, "no such upload", 0);
          }
          if (content.length != upload.length) {
            return new Response(400, "expected " + upload.length + " bytes", 0);
          }
          upload.content = content;
          upload.received = true;
          return Response.ok("OK - " + content.length);
        });
  }

  @Override
  public Response respond(String id, String body) {
    try {
      JsonNode message = Json.parse(body);
      slack.monitor.run(() -> slack.responses.answer(id, message));
      return Response.ok("ok");
    } catch (Refusal e) {
      slack.dispatch.complain("response_url refused: " + e.error() + " " + e.messages());
      return new Response(404, error(e.error()), 0);
    }
  }
}
