package no.praksis.standin.slack;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.praksis.standin.Monitor;
import org.jspecify.annotations.Nullable;

/**
 * Slack's cloud on loopback, with one app in its directory. Speaks HTTP and WebSocket as Slack
 * does, and is at least as strict. Safe for use by many threads.
 */
public final class SlackStandIn implements AutoCloseable {
  public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  public static final String APP_TOKEN = "xapp-1-A0PRAKSIS-1-stand-in";
  public static final String CLIENT_ID = "1111.2222";
  public static final String CLIENT_SECRET = "client-secret-of-the-stand-in";
  static final String APP = "A0PRAKSIS";

  /** How long people wait for what the app is to do, in real time. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final Monitor monitor = new Monitor();
  final Dispatch dispatch = new Dispatch(monitor);
  final Events events = new Events(dispatch);
  final Clock clock;
  final ResponseUrls responses;
  private final Map<String, Workspace> enterprises = new ConcurrentHashMap<>();
  private final Tokens tokens;
  private final Faults faults = new Faults();
  private final RateLimits limits;
  private final StandInServer server;
  private final ApiDesk desk;
  private final SocketLine socketLine;

  private SlackStandIn(Clock clock) {
    this.clock = clock;
    tokens = new Tokens(clock);
    limits = new RateLimits(clock);
    server = new StandInServer();
    responses = new ResponseUrls(server.base(), events);
    socketLine = new SocketLine(monitor, APP);
    desk = new ApiDesk(this, tokens, server.base(), socketLine);
    server.open(desk);
  }

  public static SlackStandIn start() {
    return start(Clock.systemUTC());
  }

  /**
   * @param clock for triggers, tokens, limits and signatures; acknowledgements are measured in real
   *     time
   */
  public static SlackStandIn start(Clock clock) {
    return new SlackStandIn(clock);
  }

  /** Where the Web API is, with a slash at the end. */
  public URI apiUrl() {
    return URI.create(server.base() + "/api/");
  }

  /** A new workspace with nobody in it. */
  public Company company(String name) {
    return company(name, null);
  }

  /**
   * @param enterprise the Enterprise Grid that it belongs to; null for none
   */
  public Company company(String name, @Nullable String enterprise) {
    Workspace sister = enterprise == null ? null : enterprises.get(enterprise);
    Workspace workspace = new Workspace(enterprise, name, clock, sister);
    if (enterprise != null) {
      enterprises.putIfAbsent(enterprise, workspace);
    }
    return new Company(this, workspace, tokens);
  }

  /** From now on Slack sends signed requests there. */
  public void sendsTo(URI address) {
    dispatch.through(new HttpLine(address, SIGNING_SECRET, clock));
  }

  /**
   * Somebody sends a request to the app that may not be Slack's.
   *
   * @param age how long ago it was signed
   * @return the status of the answer
   */
  public int knocks(URI address, String body, Duration age, String signedWith) {
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    long signed = clock.instant().minus(age).getEpochSecond();
    return new HttpLine(address, SIGNING_SECRET, clock)
        .send(body, type, List.of(), signed, signedWith)
        .status();
  }

  /** From now on Slack sends through the sockets that the app opens. */
  public Sockets sendsThroughSockets() {
    dispatch.through(socketLine);
    return sockets();
  }

  /** From now on Slack tells nobody anything. */
  public void sendsNothing() {
    dispatch.through(Dispatch.Nowhere.NOWHERE);
  }

  public Sockets sockets() {
    return new Sockets(socketLine, monitor);
  }

  /** What goes wrong with the Web API. */
  public Faults faults() {
    return faults;
  }

  public RateLimits limits() {
    return limits;
  }

  /** Bot tokens that are issued from now on end after so long, and are to be renewed. */
  public void rotatesTokens(Duration lives) {
    monitor.run(
        () -> {
          tokens.rotating = true;
          tokens.lives = lives;
        });
  }

  /** How often a token was renewed. */
  public int refreshes() {
    return monitor.in(() -> tokens.refreshes);
  }

  /** How often a method was called, whatever came of it. */
  public int calls(String method) {
    return desk.calls(method);
  }

  /** How often the app was told of this error. */
  public int refusals(String error) {
    return desk.refusals(error);
  }

  /** Waits until a method has been called so often. */
  public void awaitsCalls(String method, int count) {
    boolean unused =
        await(
            () -> calls(method) >= count ? java.util.Optional.of(true) : java.util.Optional.empty(),
            () -> method + " was called " + calls(method) + " times");
  }

  /** Does it while no request of Slack's is under way, as where the time is moved. */
  public void inSilence(Runnable work) {
    dispatch.inSilence(work);
  }

  /** Waits until the app has been told of everything that has happened. */
  public void settle() {
    dispatch.settle();
  }

  /**
   * What Slack or the people in it have to complain of: late answers, answers that can't be read.
   */
  public List<String> complaints() {
    return dispatch.complaints();
  }

  /** Forgets the complaints so far, where they were to be expected. */
  public void forgives() {
    dispatch.forgive();
  }

  /** The longest that anything had to wait for its acknowledgement. */
  public Duration slowestAcknowledgement() {
    return dispatch.slowest();
  }

  /** Sends the last event again that has that type, as Slack does when it got no answer. */
  public void redelivers(String eventType) {
    Line.Parcel last =
        dispatch.sent().stream()
            .filter(
                parcel -> parcel.payload().path("event").path("type").asText().equals(eventType))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no such event: " + eventType));
    Line.Answer unused = dispatch.tell(new Line.Parcel(last.kind(), last.payload(), 1));
  }

  /** Waits until an event of that type has been sent once more, since it was not acknowledged. */
  public void awaitsRedelivery(String eventType) {
    java.util.Optional<Boolean> sentAgain = java.util.Optional.of(true);
    boolean unused =
        await(
            () ->
                dispatch.sent().stream()
                        .filter(parcel -> parcel.retry() > 0)
                        .map(parcel -> parcel.payload().path("event").path("type").asText())
                        .anyMatch(eventType::equals)
                    ? sentAgain
                    : java.util.Optional.empty(),
            () -> "no " + eventType + " was sent again");
  }

  <T> T await(Supplier<java.util.Optional<T>> wanted, Supplier<String> otherwise) {
    return monitor.await(wanted, PATIENCE, otherwise);
  }

  /** Closes all sockets and answers nobody any more. */
  @Override
  public void close() {
    faults.releaseAll();
    dispatch.close();
    socketLine.close();
    server.close();
  }
}
