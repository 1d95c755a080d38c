package no.praksis.crash;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.praksis.bot.conversation.Channels;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Each channel of the stand-in platform has the same number of people, who are in no other. */
final class Directory implements Channels {
  static final int PEOPLE = 3;

  private final People people;
  private final Transactions transactions;

  Directory(People people, Transactions transactions) {
    this.people = people;
    this.transactions = transactions;
  }

  /** The id of a person of a channel, counted from 0. */
  static String person(String channel, int index) {
    return channel + "/p" + index;
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ConversationId channel) {
    String place = workspace.value() + "/" + channel.value();
    List<PersonId> present =
        IntStream.range(0, PEOPLE).mapToObj(i -> new PersonId(person(place, i))).toList();
    return Optional.of(new Channel(channel.value(), present));
  }

  /** Makes the people of the channel known, as an adapter does that meets them. */
  void meet(WorkspaceId workspace, ConversationId channel) {
    List<PersonId> present = find(workspace, channel).orElseThrow().people();
    if (people.find(present).size() < PEOPLE) {
      transactions.write(() -> present.forEach(id -> people.save(person(workspace, id))));
    }
  }

  private static Person person(WorkspaceId workspace, PersonId id) {
    return new Person(
        id, workspace, id.value(), id.value(), null, ZoneOffset.UTC, WorkingHours.DEFAULT);
  }
}
