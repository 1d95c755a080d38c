package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A channel, group chat or private chat, as people handle it. */
public final class Chat {
  private final Tenant tenant;
  final Room room;

  Chat(Tenant tenant, Room room) {
    this.tenant = tenant;
    this.room = room;
  }

  public String id() {
    return room.id;
  }

  private void tell(Function<Activities, ObjectNode> event) {
    Activities activities = tenant.activities();
    tenant.teams.dispatch.tellSoon(
        tenant.directory, tenant.teams.monitor.in(() -> event.apply(activities)));
  }

  private ObjectNode bot() {
    return Json.object().put("id", tenant.directory.bot);
  }

  /** Somebody adds Praksis to a group chat. */
  public void addsPraksis(Person by) {
    tenant.teams.monitor.run(
        () -> {
          tenant.directory.demandScope("groupChat");
          room.praksis = true;
        });
    tell(activities -> activities.members(true, by.user, room, bot()));
    tell(activities -> activities.installation("add", by.user, room));
  }

  /** Somebody takes Praksis out of a group chat. */
  public void removesPraksis(Person by) {
    tenant.teams.monitor.run(() -> room.praksis = false);
    tell(activities -> activities.members(false, by.user, room, bot()));
    tell(activities -> activities.installation("remove", by.user, room));
  }

  /** Somebody comes into a group chat. */
  public void joins(Person person, Person by) {
    tenant.teams.monitor.run(() -> room.members().add(person.user.mri));
    tell(activities -> activities.members(true, by.user, room, person.user.bare()));
  }

  /** Somebody leaves a group chat. */
  public void leaves(Person person) {
    tenant.teams.monitor.run(() -> room.members().remove(person.user.mri));
    ObjectNode account = Json.object().put("id", person.user.mri);
    tell(activities -> activities.members(false, person.user, room, account));
  }

  /** A group chat gets another name. */
  public void isRenamed(String name, Person by) {
    tenant.teams.monitor.run(() -> room.name = name);
    tell(activities -> activities.topic(by.user, room));
  }

  /** What stands in it, oldest first, replies too. */
  public List<Seen> messages() {
    return tenant.teams.monitor.in(
        () -> room.posts.stream().filter(post -> !post.deleted).map(Seen::new).toList());
  }

  /** What Praksis has written in it, oldest first. */
  public List<Seen> ofPraksis() {
    return tenant.teams.monitor.in(
        () ->
            room.posts.stream()
                .filter(post -> !post.deleted && post.from.equals(tenant.directory.bot))
                .map(Seen::new)
                .toList());
  }

  /** Waits for a message of Praksis that has these words, as it is now. */
  public Seen shows(String... words) {
    return shows(Duration.ofSeconds(10), words);
  }

  /** The same with more patience. */
  public Seen shows(Duration patience, String... words) {
    return tenant.teams.monitor.await(
        () -> ofPraksis().reversed().stream().filter(one -> has(one, words)).findFirst(),
        patience,
        () -> "no " + List.of(words) + " in\n" + ofPraksis());
  }

  /** Waits for a message of Praksis with something to fill in. */
  public Seen showsForm() {
    return tenant.teams.await(
        () -> ofPraksis().reversed().stream().filter(Seen::isForm).findFirst(),
        () -> "nothing to fill in among\n" + ofPraksis());
  }

  /** Waits until Praksis has written so many messages in it. */
  public void awaits(int count) {
    boolean unused =
        tenant.teams.await(
            () -> ofPraksis().size() >= count ? Optional.of(true) : Optional.empty(),
            () -> "not " + count + " messages but\n" + ofPraksis());
  }

  static boolean has(Seen seen, String... words) {
    String text = seen.text();
    return List.of(words).stream().allMatch(text::contains);
  }

  /** The message as it is now. */
  public Seen again(Seen seen) {
    return tenant.teams.monitor.in(() -> new Seen(post(seen)));
  }

  /** As it is kept. Called under the monitor. */
  Post post(Seen seen) {
    return room.find(seen.id()).orElseThrow(() -> new AssertionError("gone: " + seen.text()));
  }

  public boolean stillHas(Seen seen) {
    return tenant.teams.monitor.in(() -> room.find(seen.id()).isPresent());
  }
}
