package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * One event as a conversation needs it: who, in which group, in which language.
 *
 * @param group null where it is not known, such as in a channel that is not set up
 * @param rest the words after the command; empty for buttons and forms
 * @param today in the group's zone, otherwise the person's
 */
record Call(
    ChatEvent.Origin origin,
    Person person,
    Actor actor,
    @Nullable Group group,
    String rest,
    Texts texts,
    LocalDate today) {

  ZoneId zone() {
    return group == null ? person.zone() : group.zone();
  }

  /** The same in another place. */
  Call at(ConversationId channel) {
    ChatEvent.Origin there =
        new ChatEvent.Origin(
            origin.eventId(),
            origin.workspace(),
            origin.person(),
            channel,
            origin.platformLanguage());
    return new Call(there, person, actor, group, rest, texts, today);
  }

  Call with(String newRest) {
    return new Call(origin, person, actor, group, newRest, texts, today);
  }

  /** The words with this key, for this person alone. */
  Reply tell(String key) {
    return Reply.tell(texts.say(key));
  }
}
