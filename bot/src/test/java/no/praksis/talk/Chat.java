package no.praksis.talk;

import java.util.List;
import java.util.Map;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Presses what stands in messages, in the channel or in a private chat. */
final class Chat {
  private final Talk talk;
  private int events;

  Chat(Talk talk) {
    this.talk = talk;
  }

  /** What comes back for plain words in the private chat. */
  Message whisper(String person, String words) {
    return message(talk.handle(new ChatEvent.Said(origin(person, null), words, null, null)));
  }

  Message say(String person, String words) {
    return message(talk.handle(new ChatEvent.Command(origin(person, Talk.CHANNEL), words)));
  }

  /** Presses the button with this label in the message, where nobody else reads along. */
  Reply press(String person, Message message, String label) {
    return talk.handle(new ChatEvent.Pressed(origin(person, null), button(message, label)));
  }

  Reply pressInChannel(String person, Message message, String label) {
    return talk.handle(new ChatEvent.Pressed(origin(person, Talk.CHANNEL), button(message, label)));
  }

  /** The form that opens on pressing. */
  Form form(String person, Message message, String label) {
    return switch (press(person, message, label)) {
      case Reply.OpenForm(Form form) -> form;
      case Reply other -> throw new AssertionError("no form but " + Talk.text(other));
    };
  }

  String send(String person, Form form, Map<String, String> values) {
    return Talk.text(talk.send(person, form, values));
  }

  static String button(Message message, String label) {
    return buttons(message).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .map(Element.Button::id)
        .orElseThrow(() -> new AssertionError(label + " is not in " + message));
  }

  static List<String> labels(Message message) {
    return buttons(message).stream().map(Element.Button::label).toList();
  }

  private static List<Element.Button> buttons(Message message) {
    return message.elements().stream()
        .filter(Element.Buttons.class::isInstance)
        .flatMap(element -> ((Element.Buttons) element).buttons().stream())
        .toList();
  }

  static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Tell(Message message) -> message;
      case Reply.CloseForm(Message message) when message != null -> message;
      case Reply.Kept kept -> kept.afterwards().get();
      case Reply other -> throw new AssertionError("no message but " + Talk.text(other));
    };
  }

  /** The newest message in a conversation. */
  Message latest(String conversation) {
    return talk.board.in(conversation).getLast();
  }

  private ChatEvent.Origin origin(String person, @Nullable String channel) {
    return new ChatEvent.Origin(
        "chat-" + events++,
        Board.WORKSPACE,
        new PersonId(person),
        channel == null ? null : new ConversationId(channel),
        null);
  }
}
