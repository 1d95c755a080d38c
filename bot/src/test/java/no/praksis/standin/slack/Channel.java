package no.praksis.standin.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A channel or private chat, as people handle it. */
public final class Channel {
  private final Company company;
  final Room room;

  Channel(Company company, Room room) {
    this.company = company;
    this.room = room;
  }

  public String id() {
    return room.id;
  }

  /** Somebody adds Praksis. */
  public void invitesPraksis(Person by) {
    String bot = company.workspace.botUser;
    company.slack.monitor.run(() -> room.members.add(bot));
    company.slack.events.joined(company.workspace, room, bot, by.id());
  }

  /** Praksis is added, and Slack does not say by whom. */
  public void getsPraksis() {
    String bot = company.workspace.botUser;
    company.slack.monitor.run(() -> room.members.add(bot));
    company.slack.events.joined(company.workspace, room, bot, "");
  }

  /** Somebody takes Praksis out. */
  public void removesPraksis() {
    leaves(company.workspace.botUser);
  }

  public void joins(Person person) {
    company.slack.monitor.run(() -> room.members.add(person.id()));
    company.slack.events.joined(company.workspace, room, person.id(), "");
  }

  /** Somebody joins and Slack tells nobody of it. */
  public void joinsUnheard(Person person) {
    company.slack.monitor.run(() -> room.members.add(person.id()));
  }

  /** Somebody leaves and Slack tells nobody of it. */
  public void leavesUnheard(Person person) {
    company.slack.monitor.run(() -> room.members.remove(person.id()));
  }

  public void leaves(Person person) {
    leaves(person.id());
  }

  private void leaves(String user) {
    company.slack.monitor.run(() -> room.members.remove(user));
    company.slack.events.left(company.workspace, room, user);
  }

  public void isArchived(Person by) {
    company.slack.monitor.run(() -> room.archived = true);
    company.slack.events.room(company.workspace, room, "archive", by.id());
  }

  /** Somebody takes it out of the archive. */
  public void isUsedAgain(Person by) {
    company.slack.monitor.run(() -> room.archived = false);
    company.slack.events.room(company.workspace, room, "unarchive", by.id());
  }

  public void isDeleted(Person by) {
    company.slack.monitor.run(() -> room.deleted = true);
    company.slack.events.room(company.workspace, room, "deleted", by.id());
  }

  public void isRenamed(String name) {
    company.slack.monitor.run(() -> room.name = name);
    company.slack.events.renamed(company.workspace, room);
  }

  /** Archived, deleted or left without a word to the app: what it finds out by itself. */
  public void changesUnheard(boolean archived, boolean deleted, boolean praksisOut) {
    company.slack.monitor.run(
        () -> {
          room.archived = archived;
          room.deleted = deleted;
          if (praksisOut) {
            room.members.remove(company.workspace.botUser);
          }
        });
  }

  /** Praksis is in it again, without a word to the app. */
  public void takesPraksisBackUnheard() {
    company.slack.monitor.run(() -> room.members.add(company.workspace.botUser));
  }

  /** What everybody sees in it, oldest first, replies too. */
  public List<Seen> messages() {
    return company.slack.monitor.in(
        () -> room.posts.stream().filter(post -> post.only == null).map(this::seen).toList());
  }

  /** What Praksis has written in it for everybody, oldest first. */
  public List<Seen> ofPraksis() {
    return company.slack.monitor.in(
        () ->
            room.posts.stream()
                .filter(post -> post.only == null)
                .filter(post -> post.user().equals(company.workspace.botUser))
                .map(this::seen)
                .toList());
  }

  /** Waits for a message of Praksis for everybody that has these words, as it is now. */
  public Seen shows(String... words) {
    return shows(SlackStandIn.PATIENCE, words);
  }

  /** The same with more patience. */
  public Seen shows(Duration patience, String... words) {
    return company.slack.monitor.await(
        () -> ofPraksis().reversed().stream().filter(one -> has(one, words)).findFirst(),
        patience,
        () -> "no " + List.of(words) + " in\n" + ofPraksis());
  }

  /** Waits until Praksis has written so many messages in it for everybody. */
  public void awaits(int count) {
    boolean unused =
        company.slack.await(
            () -> ofPraksis().size() >= count ? Optional.of(true) : Optional.empty(),
            () -> "not " + count + " messages but\n" + ofPraksis());
  }

  static boolean has(Seen seen, String... words) {
    String text = seen.text();
    return List.of(words).stream().allMatch(text::contains);
  }

  Seen seen(Post post) {
    return new Seen(company.workspace, room.id, post.json(false), post.updates);
  }

  Optional<Post> find(String ts) {
    return room.find(ts);
  }

  /** The message as it is now. */
  public Seen again(Seen seen) {
    return company.slack.monitor.in(
        () ->
            find(seen.ts())
                .map(this::seen)
                .orElseThrow(() -> new AssertionError("gone: " + seen.text())));
  }

  public boolean stillHas(Seen seen) {
    return company.slack.monitor.in(() -> find(seen.ts()).isPresent());
  }
}
