package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A workspace, as whoever stages a test holds it. */
public final class Company {
  final SlackStandIn slack;
  final Workspace workspace;
  private final Tokens tokens;

  Company(SlackStandIn slack, Workspace workspace, Tokens tokens) {
    this.slack = slack;
    this.workspace = workspace;
    this.tokens = tokens;
  }

  /** Slack's id of it. */
  public String team() {
    return workspace.team;
  }

  /** A token as whoever installs the app by hand gets it. */
  public String botToken() {
    return slack.monitor.in(() -> tokens.issue(workspace));
  }

  /** A code as a person's browser brings it back from Slack's page after an approval. */
  public String code() {
    return slack.monitor.in(() -> tokens.code(workspace));
  }

  /** Installs the app with exactly these scopes. */
  public Company withScopes(Collection<String> scopes) {
    slack.monitor.run(
        () -> {
          workspace.scopes.clear();
          workspace.scopes.addAll(scopes);
        });
    return this;
  }

  /** What the app is not allowed any more. */
  public void withoutScope(String scope) {
    slack.monitor.run(() -> workspace.scopes.remove(scope));
  }

  /** What stands in the newest file of that name. */
  public String textOf(String file) {
    return slack.monitor.in(
        () ->
            workspace.uploads.values().stream()
                .filter(upload -> upload.name.equals(file))
                .reduce((first, second) -> second)
                .map(upload -> new String(upload.content, StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no file " + file)));
  }

  /** Makes the app by its manifest: only what stands there is allowed, and heard of. */
  public Company withManifest(String manifest) {
    JsonNode json = Json.parse(manifest);
    List<String> events = new ArrayList<>();
    json.at("/settings/event_subscriptions/bot_events").forEach(one -> events.add(one.asText()));
    slack.monitor.run(() -> workspace.subscribed = Set.copyOf(events));
    List<String> scopes = new ArrayList<>();
    json.at("/oauth_config/scopes/bot").forEach(one -> scopes.add(one.asText()));
    return withScopes(scopes);
  }

  public Person person(String name) {
    return person(name, User.Kind.MEMBER);
  }

  public Person guest(String name) {
    return person(name, User.Kind.GUEST);
  }

  /** Somebody from outside who may see one channel alone. */
  public Person singleChannelGuest(String name) {
    return person(name, User.Kind.SINGLE_CHANNEL_GUEST);
  }

  /** Slack tells that something about somebody has changed. */
  public void tells(Person person) {
    slack.events.userChanged(workspace, workspace.user(person.id()));
  }

  /** Somebody of another workspace, met in a channel that both share. */
  public Person stranger(String name) {
    Person person = person(name, User.Kind.STRANGER);
    slack.monitor.run(() -> workspace.user(person.id()).team = Workspace.id("T"));
    return person;
  }

  /** An administrator deactivates the account. */
  public void deactivates(Person person) {
    slack.monitor.run(() -> workspace.user(person.id()).deleted = true);
    slack.events.userChanged(workspace, workspace.user(person.id()));
  }

  /** The same while nobody hears of it. */
  public void deactivatesUnheard(Person person) {
    slack.monitor.run(() -> workspace.user(person.id()).deleted = true);
  }

  /** The account belongs to another organisation now, and stays in the channels that are shared. */
  public void losesToAnother(Person person) {
    slack.monitor.run(
        () -> {
          User user = workspace.user(person.id());
          user.stranger = true;
          user.team = Workspace.id("T");
        });
    slack.events.userChanged(workspace, workspace.user(person.id()));
  }

  /** Another app. */
  public Person bot(String name) {
    return person(name, User.Kind.BOT);
  }

  private Person person(String name, User.Kind kind) {
    String id = Workspace.id("U");
    String account = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".");
    slack.monitor.run(
        () -> workspace.users.put(id, new User(id, account, name, kind, workspace.team)));
    return new Person(this, id);
  }

  /** A public channel with these people. Praksis is not in it. */
  public Channel channel(String name, Person... people) {
    return channel(name, Room.Kind.PUBLIC, people);
  }

  public Channel privateChannel(String name, Person... people) {
    return channel(name, Room.Kind.PRIVATE, people);
  }

  /** A private chat of two colleagues. */
  public Channel privateChat(Person one, Person other) {
    return channel("", Room.Kind.IM, one, other);
  }

  /** The channel that everybody is in. */
  public Channel general(Person... people) {
    Channel general = channel("general", people);
    slack.monitor.run(() -> workspace.room(general.id()).general = true);
    return general;
  }

  private Channel channel(String name, Room.Kind kind, Person... people) {
    Room room = new Room(Workspace.id(kind == Room.Kind.IM ? "D" : "C"), kind, name);
    List.of(people).forEach(person -> room.members.add(person.id()));
    slack.monitor.run(() -> workspace.rooms.put(room.id, room));
    return new Channel(this, room);
  }

  /** The name of Praksis in the workspace, as people mention it. */
  public String praksis() {
    return "@praksis";
  }

  /** How many looks at a file it takes until Slack is done with it. */
  public void filesTake(int looks) {
    slack.monitor.run(() -> workspace.looksUntilFilesAreReady = looks);
  }

  /** The tokens that have less than an hour left end now. */
  public void tokensThatWereShortEnd() {
    slack.monitor.run(() -> tokens.expire(workspace));
  }

  /** An administrator takes the app away; Slack tells of both. */
  public void uninstalls() {
    ends();
    slack.events.revoked(workspace);
    slack.events.uninstalled(workspace);
  }

  /** The same, but the app hears only that its tokens are worth nothing any more. */
  public void revokesTokens() {
    ends();
    slack.events.revoked(workspace);
  }

  /** The same, but the app hears only that it is taken out. */
  public void removesApp() {
    ends();
    slack.events.uninstalled(workspace);
  }

  private void ends() {
    slack.monitor.run(
        () -> {
          tokens.revoke(workspace);
          workspace.installed = false;
          workspace.wide = false;
        });
  }

  /** Installs the app in all workspaces of the enterprise. */
  public void installsEverywhere(java.net.URI app, Person by) {
    slack.monitor.run(() -> workspace.wide = true);
    installs(app, by);
  }

  /**
   * Somebody installs the app by its own page, and approves of all that it asks for.
   *
   * @param app where it is
   * @throws AssertionError when the app does not take it
   */
  public void installs(java.net.URI app, Person by) {
    Browser browser = new Browser();
    Browser.Page page = browser.asksToInstall(app);
    String back = approves(page, by);
    Browser.Page done = browser.comesBack(app, back);
    if (done.status() != 200) {
      throw new AssertionError("not installed: " + done);
    }
  }

  /** Somebody approves on Slack's page of what the app asks for; what the browser brings back. */
  public String approves(Browser.Page page, Person by) {
    if (!SlackStandIn.CLIENT_ID.equals(page.asked().get("client_id"))) {
      throw new AssertionError("Slack does not know this app: " + page);
    }
    withScopes(List.of(page.asked().get("scope").split("[, ]+")));
    slack.monitor.run(() -> workspace.installer = by.id());
    return "code=" + code() + "&state=" + page.asked().get("state");
  }

  /** How often the person's home was published. */
  public int homesPublished(Person person) {
    return slack.monitor.in(() -> workspace.homePushes.getOrDefault(person.id(), 0));
  }
}
