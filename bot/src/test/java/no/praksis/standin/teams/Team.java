package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** A team, as people handle it. */
public final class Team {
  private final Tenant tenant;
  private final Crew crew;

  Team(Tenant tenant, Crew crew) {
    this.tenant = tenant;
    this.crew = crew;
  }

  public String id() {
    return crew.id;
  }

  void keeps(Room room) {
    tenant.teams.monitor.run(
        () -> {
          tenant.directory.rooms.put(room.id, room);
          crew.channels.add(room);
        });
  }

  private Room generalRoom() {
    return crew.channels.getFirst();
  }

  public Chat general() {
    return new Chat(tenant, generalRoom());
  }

  /** A new channel that everybody of the team is in. */
  public Chat channel(String name, Person by) {
    return channel(name, Room.Reach.STANDARD, by);
  }

  public Chat privateChannel(String name, Person by, Person... others) {
    Chat channel = channel(name, Room.Reach.PRIVATE, by);
    List.of(others).forEach(one -> channel.room.members().add(one.user.mri));
    return channel;
  }

  /** A channel that people of other teams and tenants may be in. */
  public Chat sharedChannel(String name, Person by, Person... others) {
    Chat channel = channel(name, Room.Reach.SHARED, by);
    List.of(others).forEach(one -> channel.room.members().add(one.user.mri));
    return channel;
  }

  private Chat channel(String name, Room.Reach reach, Person by) {
    String id = Directory.threadId("@thread.tacv2");
    Room room = new Room(id, Room.Kind.CHANNEL, reach, crew, name);
    keeps(room);
    if (reach != Room.Reach.STANDARD) {
      room.members().add(by.user.mri);
    } else if (crew.praksis) {
      tell(activities -> activities.channel("channelCreated", by.user, generalRoom(), room));
    }
    return new Chat(tenant, room);
  }

  private void tell(Function<Activities, ObjectNode> event) {
    Activities activities = tenant.activities();
    tenant.teams.dispatch.tellSoon(
        tenant.directory, tenant.teams.monitor.in(() -> event.apply(activities)));
  }

  /** Somebody installs Praksis, from this channel, and agrees to what its package asks for. */
  public void installsPraksis(Person by, Chat channel) {
    tenant.teams.monitor.run(
        () -> {
          tenant.directory.demandScope("team");
          crew.praksis = true;
          crew.reads = tenant.directory.mayRead();
        });
    tell(activities -> activities.members(true, by.user, channel.room, bot()));
    tell(activities -> activities.installation("add", by.user, channel.room));
  }

  /** Whether whoever installed Praksis was asked to let it read the team's channels. */
  public boolean isRead() {
    return tenant.teams.monitor.in(() -> crew.reads);
  }

  /** Somebody installs a newer package over the one that is there. */
  public void upgradesPraksis(Person by) {
    tell(activities -> activities.installation("add-upgrade", by.user, generalRoom()));
  }

  public void removesPraksis(Person by) {
    tenant.teams.monitor.run(() -> crew.praksis = false);
    tell(activities -> activities.members(false, by.user, generalRoom(), bot()));
    tell(activities -> activities.installation("remove", by.user, generalRoom()));
  }

  /** Somebody allows a private or shared channel what its team has installed. */
  public void allowsPraksis(Chat channel, Person by) {
    tenant.teams.monitor.run(() -> channel.room.disallowed = false);
    tell(activities -> activities.channelMembers(true, by.user, channel.room, bot()));
  }

  /** Somebody takes Praksis out of a private or shared channel alone. */
  public void disallowsPraksis(Chat channel, Person by) {
    tenant.teams.monitor.run(() -> channel.room.disallowed = true);
    tell(activities -> activities.channelMembers(false, by.user, channel.room, bot()));
  }

  /** Praksis has been in it for long, and nobody tells it. */
  public void hasPraksis() {
    tenant.teams.monitor.run(() -> crew.praksis = true);
  }

  /** Praksis is out, and nobody tells it. */
  public void losesPraksisUnheard() {
    tenant.teams.monitor.run(() -> crew.praksis = false);
  }

  private ObjectNode bot() {
    return Json.object().put("id", tenant.directory.bot);
  }

  public void joins(Person person, Person by) {
    joinsUnheard(person);
    tell(activities -> activities.members(true, by.user, generalRoom(), person.user.bare()));
  }

  /** Somebody joins and Teams tells nobody of it. */
  public void joinsUnheard(Person person) {
    tenant.teams.monitor.run(() -> crew.members.add(person.user.mri));
  }

  /** Somebody is let into a private or shared channel. */
  public void joins(Chat channel, Person person, Person by) {
    tenant.teams.monitor.run(() -> channel.room.members().add(person.user.mri));
    tell(activities -> activities.channelMembers(true, by.user, channel.room, person.user.bare()));
  }

  public void leaves(Person person) {
    leavesUnheard(person);
    ObjectNode account = Json.object().put("id", person.user.mri);
    tell(activities -> activities.members(false, person.user, generalRoom(), account));
  }

  public void leavesUnheard(Person person) {
    tenant.teams.monitor.run(() -> crew.members.remove(person.user.mri));
  }

  public void isRenamed(String name, Person by) {
    tenant.teams.monitor.run(() -> crew.name = name);
    happens("teamRenamed", by);
  }

  public void isArchived(Person by) {
    tenant.teams.monitor.run(() -> crew.archived = true);
    happens("teamArchived", by);
  }

  public void isUnarchived(Person by) {
    tenant.teams.monitor.run(() -> crew.archived = false);
    happens("teamUnarchived", by);
  }

  public void isDeleted(Person by) {
    stays(false);
    happens("teamDeleted", by);
  }

  public void isRestored(Person by) {
    stays(true);
    happens("teamRestored", by);
  }

  private void stays(boolean there) {
    tenant.teams.monitor.run(
        () -> {
          crew.deleted = !there;
          crew.channels.forEach(room -> room.deleted = !there);
        });
  }

  private void happens(String eventType, Person by) {
    tell(activities -> activities.team(eventType, by.user, generalRoom()));
  }

  public void renames(Chat channel, String name, Person by) {
    tenant.teams.monitor.run(() -> channel.room.name = name);
    tell(activities -> activities.channel("channelRenamed", by.user, generalRoom(), channel.room));
  }

  public void deletes(Chat channel, Person by) {
    deletesUnheard(channel);
    tell(activities -> activities.channel("channelDeleted", by.user, generalRoom(), channel.room));
  }

  public void deletesUnheard(Chat channel) {
    tenant.teams.monitor.run(() -> channel.room.deleted = true);
  }

  public void restores(Chat channel, Person by) {
    tenant.teams.monitor.run(() -> channel.room.deleted = false);
    tell(activities -> activities.channel("channelRestored", by.user, generalRoom(), channel.room));
  }
}
