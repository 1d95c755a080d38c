package no.praksis.standin.teams;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.standin.teams.StandInServer.Request;
import no.praksis.standin.teams.StandInServer.Response;

/** Takes calls, lets go wrong what is to go wrong, and hands on the rest. */
final class FrontDesk implements StandInServer.Desk {
  private static final Response NOWHERE = new Response(404, "not found", 0);

  private final TeamsStandIn teams;
  private final Connector connector;
  private final Map<Call, Integer> calls = new EnumMap<>(Call.class);

  FrontDesk(TeamsStandIn teams) {
    this.teams = teams;
    connector = new Connector(teams);
  }

  @Override
  public Response answer(Request request) throws InterruptedException {
    return switch (request.path().getFirst()) {
      case "openid" -> keys(request.path());
      case "login" -> login(request);
      default -> connector(request);
    };
  }

  private Response keys(List<String> path) {
    String base = teams.base() + "/openid";
    return teams.monitor.in(
        () ->
            path.getLast().equals("keys")
                ? Response.ok(Json.write(teams.identity.publishedKeys()))
                : Response.ok(Json.write(teams.identity.metadata(base))));
  }

  private Response login(Request request) throws InterruptedException {
    List<String> path = request.path();
    if (path.size() < 3) {
      return NOWHERE;
    }
    String tenant = path.get(1);
    if (path.getLast().equals("openid-configuration")) {
      var json = Json.object();
      json.put("token_endpoint", teams.login() + tenant + "/oauth2/v2.0/token");
      json.put("issuer", teams.login() + tenant + "/v2.0");
      return Response.ok(Json.write(json));
    }
    if (!path.subList(2, path.size()).equals(List.of("oauth2", "v2.0", "token"))
        || !request.method().equals("POST")) {
      return NOWHERE;
    }
    boolean known =
        teams.monitor.in(
            () -> teams.directories.stream().anyMatch(one -> one.tenant.equals(tenant)));
    return faulty(
        Call.TOKEN,
        tenant,
        "",
        () -> teams.identity.token(tenant, known, StandInServer.pairs(request.body())));
  }

  private Response connector(Request request) throws InterruptedException {
    List<String> path = request.path();
    if (path.size() < 3 || !path.get(1).equals("v3")) {
      return NOWHERE;
    }
    if (!teams.serves(path.getFirst())) {
      return new Response(502, "nobody is there any more", 0);
    }
    if (!teams.monitor.in(() -> teams.identity.accepts(request.bearer()))) {
      return new Response(
          401, "{\"message\":\"Authorization has been denied for this request.\"}", 0);
    }
    try {
      Optional<Connector.Work> work = connector.work(request);
      return work.isEmpty()
          ? NOWHERE
          : faulty(
              work.get().call(), work.get().tenant(), work.get().about(), () -> work.get().done());
    } catch (Refusal refusal) {
      return refusal.response(0);
    }
  }

  /** What is done with a call that comes through. */
  private interface Answering {
    Response answer();
  }

  private Response faulty(Call call, String tenant, String about, Answering work)
      throws InterruptedException {
    teams.monitor.run(() -> calls.merge(call, 1, Integer::sum));
    if (!teams.faults().passes(call, about)) {
      return Response.cut();
    }
    int wait = teams.limits().secondsToWait(tenant, call, about);
    if (wait > 0) {
      return new Refusal(429, "Throttled", "Too many requests.").response(wait);
    }
    Optional<Faults.Fault> fault = teams.faults().next(call);
    return switch (fault.orElse(null)) {
      case null -> {
        Response answer = done(work);
        yield teams.faults().passesBack(call) ? answer : Response.cut();
      }
      case Faults.Answers answers -> answers(answers);
      case Faults.TooMany tooMany ->
          new Refusal(429, "Throttled", "Too many requests.").response(tooMany.retryAfter());
      case Faults.CutLine(boolean worked) -> {
        if (worked) {
          Response unused = done(work);
        }
        yield Response.cut();
      }
    };
  }

  private static Response answers(Faults.Answers answers) {
    return answers.code().isEmpty()
        ? new Response(answers.status(), "", 0)
        : new Refusal(answers.status(), answers.code(), "as was asked for").response(0);
  }

  private Response done(Answering work) {
    try {
      return teams.monitor.in(work::answer);
    } catch (Refusal refusal) {
      return refusal.response(0);
    }
  }

  int calls(Call call) {
    return teams.monitor.in(() -> calls.getOrDefault(call, 0));
  }
}
