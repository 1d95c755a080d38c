package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
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

  public ChannelFollower(
      ChannelUseCases useCases, Groups groups, People people, Channels channels) {
    this.useCases = useCases;
    this.groups = groups;
    this.people = people;
    this.channels = channels;
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

  private Reply added(ChannelEvent.PraksisAdded event, @Nullable Group group) {
    Texts texts = texts(event, group);
    if (group == null) {
      String text = texts.say("added.set-up");
      return new Reply.Tell(
          new Message(
              text,
              List.of(
                  new Paragraph(text),
                  Buttons.of(Button.primary("command:setup", texts.say("added.button"))))));
    }
    boolean wasPaused = group.paused();
    useCases.resumeGroup().resume(group.id());
    channels
        .find(event.workspace(), event.channel())
        .ifPresent(channel -> useCases.syncMembers().sync(group.id(), channel.people()));
    return wasPaused
        ? Reply.tell(texts.say("added.again", "group", group.name()))
        : new Reply.Nothing();
  }

  private Texts texts(ChannelEvent.PraksisAdded event, @Nullable Group group) {
    Language platform = event.platformLanguage() == null ? Language.EN : event.platformLanguage();
    Language otherwise = group == null ? platform : group.language();
    Optional<Person> by = event.by() == null ? Optional.empty() : people.find(event.by());
    return Texts.in(by.map(person -> person.languageOr(otherwise)).orElse(otherwise));
  }
}
