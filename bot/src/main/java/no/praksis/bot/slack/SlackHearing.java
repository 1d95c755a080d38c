package no.praksis.bot.slack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.adapter.RecentIds;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.round.Announcements;
import org.jspecify.annotations.Nullable;

/** What people write: in the private chat, under Praksis' messages, and with Praksis' name. */
final class SlackHearing {
  private static final Pattern LEADING = Pattern.compile("^[\\s:,]+");

  private final SlackDoor door;
  private final SlackPeople people;
  private final SlackAnswers answers;
  private final SlackWords words;
  private final MessageReferences references;
  private final SlackGateway gateway;
  private final ChatEvents events;
  private final RecentIds said = new RecentIds();

  SlackHearing(
      SlackDoor door,
      SlackPeople people,
      SlackAnswers answers,
      SlackWords words,
      MessageReferences references,
      SlackGateway gateway,
      ChatEvents events) {
    this.door = door;
    this.people = people;
    this.answers = answers;
    this.words = words;
    this.references = references;
    this.gateway = gateway;
    this.events = events;
  }

  void wrote(SlackEvent.Wrote wrote, SlackHappenings.Origin origin) {
    Optional<MessageKey> above = above(wrote.channel(), wrote.thread());
    if (SlackPlace.isPrivate(wrote.channel()) || above.isPresent()) {
      SlackPlace place =
          SlackPlace.written(origin.workspace(), wrote.user(), wrote.channel(), wrote.thread());
      said(place, wrote.ts(), without(wrote.text(), origin.self()), above.orElse(null));
    }
  }

  /**
   * A command, with the words after the name. Under a round it is an answer: where Praksis reads no
   * channels, that is the only way to answer there.
   */
  void mentioned(SlackEvent.Mentioned mentioned, SlackHappenings.Origin origin) {
    SlackPlace place =
        SlackPlace.written(
            origin.workspace(), mentioned.user(), mentioned.channel(), mentioned.thread());
    Optional<MessageKey> round =
        above(mentioned.channel(), mentioned.thread())
            .filter(key -> Announcements.roundOf(key).isPresent());
    if (round.isPresent()) {
      said(place, mentioned.ts(), without(mentioned.text(), origin.self()), round.get());
    } else {
      commandIn(mentioned.text(), origin.self())
          .ifPresent(command -> command(place, origin.eventId(), command));
    }
  }

  private void command(SlackPlace place, String eventId, String text) {
    String typed = SlackText.typed(text, door.mentions(place.workspace()));
    Reply reply = door.commandOnce(place, eventId, typed);
    answer(place, reply, typed);
  }

  /** The same words may come as a message and as a mention; they count once. */
  private void said(SlackPlace place, String ts, String text, @Nullable MessageKey above) {
    MessageReference message = SlackIds.reference(String.valueOf(place.channel()), ts);
    String eventId = "said:" + message.value();
    boolean help = place.isPrivate() && !text.isBlank() && SlackDoor.isHelp(text);
    if (isNobody(place) && !help || !said.isNew(eventId)) {
      return;
    }
    String typed = SlackText.typed(text, door.mentions(place.workspace()));
    try {
      Reply reply =
          door.handOnce(
              place, eventId, help, event -> new ChatEvent.Said(event, typed, above, message));
      answer(place, reply, typed);
    } catch (RuntimeException e) {
      said.forget(eventId);
      throw e;
    }
  }

  private boolean isNobody(SlackPlace place) {
    return people.meet(place.workspace(), place.user()) instanceof Meeting.Nobody;
  }

  /** Words bring no trigger, so a form waits behind a button. */
  private void answer(SlackPlace place, Reply reply, String typed) {
    SlackAnswer answer = SlackAnswer.of(reply);
    Form form = answer.form();
    if (form != null) {
      answers.tell(place, SlackWords.ready("command:" + typed, words.of(place)));
    }
    Message message = answer.message();
    if (message != null) {
      answers.tell(place, message);
    }
  }

  void changed(SlackEvent.Changed changed, SlackHappenings.Origin origin) {
    SlackPlace place =
        SlackPlace.written(origin.workspace(), changed.user(), changed.channel(), null);
    if (people.known(place.workspace(), place.user()).isPresent()) {
      MessageReference message = SlackIds.reference(changed.channel(), changed.ts());
      String text =
          SlackText.typed(without(changed.text(), origin.self()), door.mentions(place.workspace()));
      Reply reply =
          door.handOnce(
              place, origin.eventId(), false, event -> new ChatEvent.Edited(event, message, text));
      answer(place, reply, text);
    }
  }

  void removed(SlackEvent.Removed removed, SlackHappenings.Origin origin) {
    SlackPlace place =
        SlackPlace.written(origin.workspace(), removed.user(), removed.channel(), null);
    if (people.known(place.workspace(), place.user()).isPresent()) {
      MessageReference message = SlackIds.reference(removed.channel(), removed.ts());
      Reply reply =
          door.handOnce(
              place, origin.eventId(), false, event -> new ChatEvent.Deleted(event, message));
      answer(place, reply, "");
    }
  }

  void ownRemoved(WorkspaceId workspace, String channel, String ts) {
    MessageReference message = SlackIds.reference(channel, ts);
    references.keyOf(message).ifPresent(events::messageGone);
    gateway.takenAway(workspace, message);
  }

  private Optional<MessageKey> above(String channel, @Nullable String thread) {
    return thread == null
        ? Optional.empty()
        : references.keyOf(SlackIds.reference(channel, thread));
  }

  private static Pattern mention(String self) {
    return Pattern.compile("<@" + Pattern.quote(self) + "(?:\\|[^>]*)?>");
  }

  private static String without(String text, String self) {
    return text.contains(self)
        ? LEADING.matcher(mention(self).matcher(text).replaceAll("")).replaceFirst("").strip()
        : text;
  }

  /** The words after the name; none when Praksis is only talked about. */
  private static Optional<String> commandIn(String text, String self) {
    Matcher matcher = mention(self).matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String after = LEADING.matcher(text.substring(matcher.end())).replaceFirst("").strip();
    boolean first = text.substring(0, matcher.start()).isBlank();
    return first || !after.isEmpty() ? Optional.of(after) : Optional.empty();
  }
}
