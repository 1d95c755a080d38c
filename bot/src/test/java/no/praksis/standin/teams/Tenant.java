package no.praksis.standin.teams;

import java.util.List;
import java.util.UUID;

/** A tenant, as whoever stages a test holds it. */
public final class Tenant {
  final TeamsStandIn teams;
  final Directory directory;

  Tenant(TeamsStandIn teams, Directory directory) {
    this.teams = teams;
    this.directory = directory;
  }

  /** Entra's id of it. */
  public String id() {
    return directory.tenant;
  }

  public Person person(String name) {
    return person(name, false, directory.tenant);
  }

  /** Somebody of another tenant who is let in. */
  public Person guest(String name) {
    return person(name, true, UUID.randomUUID().toString());
  }

  /** Somebody of another tenant, met in a shared channel. */
  public Person stranger(String name) {
    return person(name, false, UUID.randomUUID().toString());
  }

  private Person person(String name, boolean guest, String home) {
    User user = new User(name, guest, home);
    teams.monitor.run(() -> directory.users.put(user.mri, user));
    return new Person(this, user);
  }

  /** An administrator deletes the account. */
  public void deletes(Person person) {
    teams.monitor.run(() -> person.user.deleted = true);
  }

  /** A team with a General channel and these people. Praksis is not in it. */
  public Team team(String name, Person... people) {
    Crew crew = new Crew(Directory.threadId("@thread.tacv2"), name);
    List.of(people).forEach(person -> crew.members.add(person.user.mri));
    teams.monitor.run(() -> directory.crews.put(crew.id, crew));
    Team team = new Team(this, crew);
    Room general = new Room(crew.id, Room.Kind.CHANNEL, Room.Reach.STANDARD, crew, "General");
    team.keeps(general);
    return team;
  }

  /** A chat of these people. Praksis is not in it. */
  public Chat groupChat(String name, Person... people) {
    String id = Directory.threadId("@thread.v2");
    Room room = new Room(id, Room.Kind.GROUP_CHAT, Room.Reach.PRIVATE, null, name);
    List.of(people).forEach(person -> room.members().add(person.user.mri));
    teams.monitor.run(() -> directory.rooms.put(id, room));
    return new Chat(this, room);
  }

  /** An administrator uploads the app's package; what is installed from now on is that. */
  public void uploads(byte[] zip) {
    AppPackage app = AppPackage.of(zip);
    teams.monitor.run(() -> directory.app = app);
  }

  /**
   * The commands that the app offers to somebody above the message field.
   *
   * @param scope {@code team}, {@code groupChat} or {@code personal}
   */
  public List<String> commands(String scope, Person person) {
    AppPackage app = java.util.Objects.requireNonNull(directory.app, "nothing is uploaded");
    return teams.monitor.in(() -> app.commands(scope, person.user.locale));
  }

  /** Rosters come in pages of so many people at most. */
  public void pagesOf(int people) {
    teams.monitor.run(() -> directory.pages = people);
  }

  Activities activities() {
    return teams.activities(directory);
  }
}
