package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import org.jspecify.annotations.Nullable;

/** Keeps groups in line with their channels. */
public final class ChannelFollower implements ChannelEvents {
  private final ChannelUseCases useCases;
  private final Groups groups;
  private final People people;
  private final Channels channels;
  private final Language language;

  /**
   * @param language for people whose language nobody knows
   */
  public ChannelFollower(
      ChannelUseCases useCases,
      Groups groups,
      People people,
      Channels channels,
      Language language) {
    this.useCases = useCases;
    this.groups = groups;
    this.people = people;
    this.channels = channels;
    this.language = language;
  }

  @Override
  public Reply handle(ChannelEvent event) {
    Optional<Group> group = groups.find(event.workspace(), event.channel());
    if (event instanceof ChannelEvent.PraksisAdded added) {
      return added(added, group.orElse(null));
    }
    group.map(Group::id).ifPresent(id -> follow(event, id));
    return new Reply.Nothing();
  }

  private void follow(ChannelEvent event, GroupId group) {
    switch (event) {
      case ChannelEvent.Joined joined -> useCases.joinGroup().join(group, joined.person());
      case ChannelEvent.Left left -> useCases.leaveGroup().leave(group, left.person());
      case ChannelEvent.Seen seen -> useCases.syncMembers().sync(group, seen.people());
      case ChannelEvent.PraksisAdded added -> {}
      case ChannelEvent.PraksisRemoved removed -> useCases.pauseGroup().pause(group);
      case ChannelEvent.Renamed renamed -> useCases.renameGroup().rename(group, renamed.name());
    }
  }

  /** Where everybody has to read along, only when somebody is known to have wanted it. */
  private void greet(ChannelEvent.PraksisAdded event) {
    if (event.by() == null && event.general()) {
      return;
    }
    Language platform = event.platformLanguage();
    useCases
        .greetChannel()
        .greet(
            new Audience.Place(event.workspace(), event.channel()),
            new Notice.PraksisArrived(event.by(), (platform == null ? language : platform).tag()),
            event.eventId());
  }

  private Reply added(ChannelEvent.PraksisAdded event, @Nullable Group group) {
    if (group == null) {
      greet(event);
      return new Reply.Nothing();
    }
    boolean wasPaused = group.paused();
    useCases.resumeGroup().resume(group.id());
    channels
        .find(event.workspace(), event.channel())
        .ifPresent(channel -> useCases.syncMembers().sync(group.id(), channel.people()));
    return wasPaused
        ? Reply.tell(texts(event, group).say("added.again", "group", group.name()))
        : new Reply.Nothing();
  }

  private Texts texts(ChannelEvent.PraksisAdded event, Group group) {
    Optional<Person> by = event.by() == null ? Optional.empty() : people.find(event.by());
    return Texts.in(by.map(one -> one.languageOr(group.language())).orElse(group.language()));
  }
}
