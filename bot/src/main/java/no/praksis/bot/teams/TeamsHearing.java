package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Commands;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.round.Announcements;
import org.jspecify.annotations.Nullable;

/** What people write: in the personal chat, under Praksis' messages, and with Praksis' name. */
final class TeamsHearing {
  private final TeamsDoor door;
  private final TeamsPeople people;
  private final TeamsAnswers answers;
  private final TeamsHomes homes;
  private final TeamsWords words;
  private final MessageReferences references;
  private final ChatEvents events;

  TeamsHearing(
      TeamsDoor door,
      TeamsPeople people,
      TeamsAnswers answers,
      TeamsHomes homes,
      TeamsWords words,
      MessageReferences references,
      ChatEvents events) {
    this.door = door;
    this.people = people;
    this.answers = answers;
    this.homes = homes;
    this.words = words;
    this.references = references;
    this.events = events;
  }

  void wrote(TeamsSource source, TeamsEvent.Wrote wrote) {
    if (source.isPrivate()) {
      wrotePrivately(source, wrote.words());
      return;
    }
    boolean mentioned = TeamsText.isMentioned(wrote.words());
    Optional<MessageKey> above = above(source, wrote.quoted());
    if (!mentioned && above.isEmpty()) {
      return;
    }
    if (people.meet(source) instanceof Meeting.Nobody) {
      if (mentioned) {
        answers.sayHere(source, TeamsWords.help(words.of(source), "teams.help.who"));
      }
      return;
    }
    boolean underRound = above.flatMap(Announcements::roundOf).isPresent();
    if (!mentioned || underRound) {
      said(source, wrote.words(), above.orElse(null));
    } else {
      command(source, wrote.words());
    }
  }

  /** Which of Praksis' messages it stands under, or quotes. */
  private Optional<MessageKey> above(TeamsSource source, String quoted) {
    String root = source.thread().isEmpty() ? quoted : source.thread();
    return root.isEmpty() || root.equals(source.activity())
        ? Optional.empty()
        : references.keyOf(TeamsIds.reference(source.conversation(), root));
  }

  private String typed(TeamsSource source, Activity written) {
    return TeamsText.typed(written, door.mentions(source));
  }

  private static MessageReference message(TeamsSource source, String activity) {
    return TeamsIds.reference(source.conversation(), activity);
  }

  private void command(TeamsSource source, Activity written) {
    String typed = typed(source, written);
    String eventId = "command:" + TeamsDigest.of(source.conversation().value(), source.activity());
    answer(source, door.command(source, eventId, typed));
  }

  private void said(TeamsSource source, Activity written, @Nullable MessageKey above) {
    answer(source, hear(source, typed(source, written), above));
  }

  private Reply hear(TeamsSource source, String typed, @Nullable MessageKey above) {
    MessageReference message = message(source, source.activity());
    String eventId = "said:" + TeamsDigest.of(message.value());
    return door.handOnce(
        source,
        source.channel(),
        eventId,
        origin -> new ChatEvent.Said(origin, typed, above, message));
  }

  /** After each command the home stands at the end of the chat. */
  private void wrotePrivately(TeamsSource source, Activity written) {
    Meeting meeting = people.meet(source);
    if (!(meeting instanceof Meeting.Met met)) {
      command(source, written);
      return;
    }
    String typed = typed(source, written);
    Reply reply = hear(source, typed, null);
    if (!Commands.isCommand(typed) || !(reply instanceof Reply.Tell(Message message))) {
      answer(source, reply);
      return;
    }
    if (Commands.isHome(typed)) {
      homes.show(source.workspace(), source.conversation(), met);
      return;
    }
    answer(source, reply);
    if (!goesOn(message) && people.known(source.workspace(), source.by().user()).isPresent()) {
      homes.showSoon(source.workspace(), source.conversation(), met);
    }
  }

  /** Whether the conversation goes on in words; a card would come between. */
  private static boolean goesOn(Message message) {
    return message.elements().stream()
        .filter(Buttons.class::isInstance)
        .map(Buttons.class::cast)
        .flatMap(row -> row.buttons().stream())
        .anyMatch(button -> TeamsChatButtons.answersInChat(button.id()));
  }

  /** Words open no dialog, so a form comes as a card. */
  private void answer(TeamsSource source, Reply reply) {
    TeamsAnswer answer = TeamsAnswer.of(reply);
    if (answer.message() != null) {
      answers.tell(source, answer.message());
    }
    if (answer.form() != null) {
      answers.offer(source, answer.form(), TeamsDialogs.opening(source));
    }
  }

  void changed(TeamsSource source, TeamsEvent.Changed changed) {
    if (people.known(source.workspace(), source.by().user()).isPresent()) {
      MessageReference message = message(source, changed.message());
      String typed = typed(source, changed.words());
      answer(
          source,
          door.handOnce(
              source,
              source.channel(),
              eventId("edited:", source, message),
              origin -> new ChatEvent.Edited(origin, message, typed)));
    }
  }

  void removed(TeamsSource source, TeamsEvent.Removed removed) {
    MessageReference message = message(source, removed.message());
    Optional<MessageKey> own = references.keyOf(message);
    if (own.isPresent()) {
      events.messageGone(own.get());
    } else if (people.known(source.workspace(), source.by().user()).isPresent()) {
      answer(
          source,
          door.handOnce(
              source,
              source.channel(),
              eventId("deleted:", source, message),
              origin -> new ChatEvent.Deleted(origin, message)));
    }
  }

  /** A message may be changed more than once. */
  private static String eventId(String what, TeamsSource source, MessageReference message) {
    return what + TeamsDigest.of(message.value(), source.at().toString());
  }
}
