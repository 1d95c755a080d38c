package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.praksis.standin.Monitor;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's cloud on loopback, with one app registered in it. Speaks HTTP as the Bot Connector
 * and the login service do, and is at least as strict. Safe for use by many threads.
 */
public final class TeamsStandIn implements AutoCloseable {
  public static final String APP = "0c1f8a52-4b6d-4f2e-9d43-5e7a91b3c6d8";
  public static final String SECRET = "secret~of.the-stand_in";
  public static final String PRAKSIS = "Praksis";
  static final String BOT = "28:" + APP;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final Monitor monitor = new Monitor();
  final Dispatch dispatch = new Dispatch(monitor);
  final Clock clock;
  final Identity identity;
  final List<Directory> directories = new ArrayList<>();
  private final Faults faults = new Faults();
  private final RateLimits limits;
  private final StandInServer server = new StandInServer();
  private final FrontDesk desk;
  private String region = "emea";

  /** Whether what is written is kept. */
  boolean keeps = true;

  private TeamsStandIn(Clock clock) {
    this.clock = clock;
    identity = new Identity(clock, APP, SECRET);
    limits = new RateLimits(clock);
    desk = new FrontDesk(this);
    server.open(desk);
  }

  public static TeamsStandIn start() {
    return start(Clock.systemUTC());
  }

  /**
   * @param clock for tokens, limits and ids of messages; answers are measured in real time
   */
  public static TeamsStandIn start(Clock clock) {
    return new TeamsStandIn(clock);
  }

  String base() {
    return server.base();
  }

  /** Where the login service is, with a slash at the end. */
  public URI login() {
    return URI.create(base() + "/login/");
  }

  /** Where the keys are found that the Connector signs with. */
  public URI openIdMetadata() {
    return URI.create(base() + "/openid/.well-known/openidconfiguration");
  }

  /** Where apps answer now, with a slash at the end. */
  public String serviceUrl() {
    return monitor.in(() -> base() + "/" + region + "/");
  }

  boolean serves(String someRegion) {
    return monitor.in(() -> region.equals(someRegion));
  }

  /** Apps are to answer somewhere else from now on; where they answered is nobody any more. */
  public void movesTo(String newRegion) {
    monitor.run(() -> region = newRegion);
  }

  /** A new tenant with nobody in it. */
  public Tenant tenant() {
    Directory directory = new Directory(BOT, clock);
    monitor.run(() -> directories.add(directory));
    return new Tenant(this, directory);
  }

  /** From now on Teams tells the app there, with a token each. */
  public void sendsTo(URI address) {
    dispatch.to(address, activity -> jwt(token()));
  }

  /** The same without tokens, as emulators do. */
  public void sendsWithoutTokensTo(URI address) {
    dispatch.to(address, activity -> null);
  }

  /** From now on Teams tells nobody anything. */
  public void sendsNothing() {
    dispatch.to(null, activity -> null);
  }

  /** As emulators do, takes what comes without a token. */
  public void takesNoTokens() {
    monitor.run(() -> identity.strict = false);
  }

  /** A token as the Connector brings it now. */
  public Token token() {
    return Token.good(APP, serviceUrl());
  }

  /** What the Connector puts into the header for tokens now. */
  public String authorization() {
    return "Bearer " + jwt(token());
  }

  private String jwt(Token token) {
    return monitor.in(() -> identity.jwt(token));
  }

  /**
   * Somebody sends a request to the app that may not be the Connector's.
   *
   * @param body an activity or something else
   * @param token null for none
   * @return the status of the answer
   */
  public int knocks(URI address, String body, @Nullable Token token) {
    return knocksWith(address, body, token == null ? null : "Bearer " + jwt(token));
  }

  /** The same with whatever stands in the header for tokens. */
  public int knocksWith(URI address, String body, @Nullable String authorization) {
    return dispatch.line().send(address, body, authorization).status();
  }

  /** What goes wrong with the Connector and the login service. */
  public Faults faults() {
    return faults;
  }

  public RateLimits limits() {
    return limits;
  }

  /** The Connector signs with another key from now on. */
  public void rollsKeys() {
    monitor.run(identity::rolls);
  }

  /** Tokens that are issued from now on end after so long. */
  public void tokensLive(Duration lives) {
    monitor.run(() -> identity.lives = lives);
  }

  /** Tokens that were issued so far are not accepted any more. */
  public void forgetsTokens() {
    monitor.run(identity::forgets);
  }

  /** Somebody has made a new secret for the app. */
  public void changesSecret(String secret) {
    monitor.run(() -> identity.secret = secret);
  }

  /**
   * What is written from now on is checked and not kept, so that there is room for millions; apps
   * may write below a message that is not known.
   */
  public void keepsNothing() {
    monitor.run(() -> keeps = false);
  }

  /** How many tokens were issued. */
  public int tokens() {
    return monitor.in(() -> identity.tokens);
  }

  /** How often something was called, whatever came of it. */
  public int calls(Call call) {
    return desk.calls(call);
  }

  /** Waits until something has been called so often. */
  public void awaitsCalls(Call call, int count) {
    boolean unused =
        await(
            () -> calls(call) >= count ? Optional.of(true) : Optional.empty(),
            () -> call + " came " + calls(call) + " times");
  }

  /** Waits until the app has been told of everything that has happened. */
  public void settle() {
    dispatch.settle();
  }

  /** What Teams or the people in it have to complain of: late answers, cards that are no good. */
  public List<String> complaints() {
    return dispatch.complaints();
  }

  /** Forgets the complaints so far, where they were to be expected. */
  public void forgives() {
    dispatch.forgive();
  }

  /** The longest that anybody had to wait with a dialog. */
  public Duration slowestDialog() {
    return dispatch.slowestInvoke();
  }

  /** Tells the last activity of that type again, as Teams does now and then. */
  public void redelivers(String type) {
    ObjectNode last =
        dispatch.sent().stream()
            .filter(activity -> activity.path("type").asText().equals(type))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no such activity: " + type));
    Line.Answer unused = dispatch.tell(last);
  }

  /** Tells all that it has told so far again. */
  public void redelivers() {
    dispatch
        .sent()
        .forEach(
            activity -> {
              Line.Answer unused = dispatch.tell(activity);
            });
  }

  Activities activities(Directory directory) {
    return new Activities(directory, serviceUrl(), clock);
  }

  <T> T await(Supplier<Optional<T>> wanted, Supplier<String> otherwise) {
    return monitor.await(wanted, PATIENCE, otherwise);
  }

  /** Answers nobody any more. */
  @Override
  public void close() {
    faults.releaseAll();
    dispatch.close();
    server.close();
  }
}
