package no.praksis.bot.playground;

import java.util.Optional;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is forgotten by Praksis is still on the platform, as anywhere, and is met anew: by name, with
 * nothing else known.
 */
public final class StayingPeople implements ChatEvents {
  private final ChatEvents events;
  private final People people;
  private final Transactions transactions;

  public StayingPeople(ChatEvents events, People people, Transactions transactions) {
    this.events = events;
    this.people = people;
    this.transactions = transactions;
  }

  @Override
  public Reply handle(ChatEvent event) {
    Optional<Person> before = people.find(event.origin().person());
    Reply reply = events.handle(event);
    before.ifPresent(this::meet);
    return reply;
  }

  @Override
  public void messageGone(MessageKey key) {
    events.messageGone(key);
  }

  private void meet(Person before) {
    if (people.find(before.id()).isEmpty()) {
      Person anew =
          new Person(
              before.id(),
              before.workspace(),
              before.platformUser(),
              before.name(),
              null,
              before.zone(),
              WorkingHours.DEFAULT);
      transactions.write(() -> people.save(anew));
    }
  }

  @Override
  public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
    return events.homeOf(person, platformLanguage);
  }
}
