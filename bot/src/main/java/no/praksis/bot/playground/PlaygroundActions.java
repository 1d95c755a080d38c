package no.praksis.bot.playground;

import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What people do on the playground, handed in as chat events; the answers are put in place. */
final class PlaygroundActions {
  private final ChatEvents events;
  private final PlaygroundMessages messages;
  private final OpenForms forms;
  private final Stage stage;

  PlaygroundActions(ChatEvents events, PlaygroundMessages messages, OpenForms forms, Stage stage) {
    this.events = events;
    this.messages = messages;
    this.forms = forms;
    this.stage = stage;
  }

  /**
   * Something written in a channel or private chat. In a channel, Praksis hears commands and what
   * stands under its own messages, nothing else.
   *
   * @param eventId the same when this is handed in again
   */
  Outcome say(
      PersonId as, Conversation where, String text, @Nullable StoredMessage under, String eventId) {
    Typed typed = Typed.of(text);
    boolean channel = where.kind() == Conversation.Kind.CHANNEL;
    String thread = under == null ? null : under.replyTo() == null ? under.id() : under.replyTo();
    StoredMessage said =
        messages.add(
            where.id(),
            new PlaygroundMessages.Draft(
                as.value(),
                Message.of(text),
                new MessageKey("said:" + eventId),
                channel && typed.kind() == Typed.Kind.SLASH ? as : null,
                thread));
    ChatEvent.Origin origin = origin(eventId, as, where);
    if (typed.kind() == Typed.Kind.SLASH || typed.kind() == Typed.Kind.MENTION) {
      return answer(where, thread, origin, new ChatEvent.Command(origin, typed.words()));
    }
    MessageKey key = thread == null ? null : keyOf(where, thread);
    if (channel && key == null) {
      return new Outcome.Done();
    }
    return answer(
        where, thread, origin, new ChatEvent.Said(origin, text, key, reference(where, said.id())));
  }

  /**
   * Other words in the place of one's own. What the bot says to that stands where the first words
   * stand.
   *
   * @param eventId the same when this is handed in again
   */
  Outcome edit(PersonId as, Conversation where, StoredMessage own, String text, String eventId) {
    messages.update(where.id(), own.id(), Message.of(text));
    ChatEvent.Origin origin = origin(eventId, as, where);
    return answer(
        where,
        own.replyTo(),
        origin,
        new ChatEvent.Edited(origin, reference(where, own.id()), text));
  }

  /** Takes a message away: one's own, or one of Praksis' that stands for everybody. */
  Outcome delete(PersonId as, Conversation where, StoredMessage message, String eventId) {
    messages.remove(where.id(), message.id());
    MessageKey key = message.key();
    if (message.fromPraksis()) {
      if (key != null) {
        events.messageGone(key);
      }
      return new Outcome.Done();
    }
    ChatEvent.Origin origin = origin(eventId, as, where);
    return answer(
        where,
        message.replyTo(),
        origin,
        new ChatEvent.Deleted(origin, reference(where, message.id())));
  }

  /** Messages are counted within their conversation. */
  private static MessageReference reference(Conversation where, String message) {
    return new MessageReference(where.id() + "/" + message);
  }

  /** A button pressed in a message, at home or in a form. */
  Outcome press(PersonId as, Conversation where, String button, String eventId) {
    ChatEvent.Origin origin = origin(eventId, as, where);
    return answer(where, null, origin, new ChatEvent.Pressed(origin, button));
  }

  /** A form sent; {@code values} has one for each field. */
  Outcome submit(OpenForm open, Conversation where, Map<String, String> values) {
    ChatEvent.Origin origin = origin(open.eventId(values), open.person(), where);
    Reply reply = events.handle(new ChatEvent.Submitted(origin, open.form().id(), values));
    return switch (reply) {
      case Reply.KeepForm(var form) -> new Outcome.Open(forms.keep(open.with(form)));
      case Reply.CloseForm(var message) -> {
        if (message != null) {
          tell(where, null, origin, message);
        }
        yield new Outcome.Closed();
      }
      case Reply.Kept(var afterwards) -> {
        tell(where, null, origin, afterwards.get());
        yield new Outcome.Closed();
      }
      case Reply.OpenForm(var form) ->
          new Outcome.Open(forms.open(open.person(), where.id(), form));
      case Reply.OfferForm(var form, var message) -> {
        tell(where, null, origin, message);
        yield new Outcome.Open(forms.open(open.person(), where.id(), form));
      }
      case Reply.Tell(var message) -> {
        tell(where, null, origin, message);
        yield new Outcome.Closed();
      }
      case Reply.Nothing() -> new Outcome.Closed();
    };
  }

  private Outcome answer(
      Conversation where, @Nullable String thread, ChatEvent.Origin origin, ChatEvent event) {
    return switch (events.handle(event)) {
      case Reply.Nothing() -> new Outcome.Done();
      case Reply.Tell(var message) -> tell(where, thread, origin, message);
      case Reply.OpenForm(var form) ->
          new Outcome.Open(forms.open(origin.person(), where.id(), form));
      case Reply.OfferForm(var form, var message) -> {
        tell(where, thread, origin, message);
        yield new Outcome.Open(forms.open(origin.person(), where.id(), form));
      }
      case Reply.KeepForm(var form) ->
          new Outcome.Open(forms.open(origin.person(), where.id(), form));
      case Reply.CloseForm(var message) ->
          message == null ? new Outcome.Done() : tell(where, thread, origin, message);
      case Reply.Kept(var afterwards) -> tell(where, thread, origin, afterwards.get());
    };
  }

  /**
   * In the channel only the person sees it; at home nothing can be said, so it goes to the chat.
   */
  private Outcome tell(
      Conversation where, @Nullable String thread, ChatEvent.Origin origin, Message message) {
    PersonId person = origin.person();
    Conversation to =
        where.kind() == Conversation.Kind.HOME ? Conversation.privateChat(person) : where;
    messages.add(
        to.id(),
        new PlaygroundMessages.Draft(
            Playground.PRAKSIS,
            message,
            new MessageKey("reply:" + origin.eventId()),
            to.kind() == Conversation.Kind.CHANNEL ? person : null,
            thread));
    return new Outcome.Told(to.id());
  }

  private ChatEvent.Origin origin(String eventId, PersonId as, Conversation where) {
    return new ChatEvent.Origin(
        eventId, Playground.WORKSPACE, as, where.channelId(), stage.language());
  }

  private @Nullable MessageKey keyOf(Conversation where, String message) {
    return messages
        .find(where.id(), message)
        .filter(StoredMessage::fromPraksis)
        .map(StoredMessage::key)
        .orElse(null);
  }
}
