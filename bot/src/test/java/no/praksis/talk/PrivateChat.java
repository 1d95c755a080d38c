package no.praksis.talk;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageReference;

/** One person's private chat with Praksis, with the buttons of the last message in front. */
final class PrivateChat {
  private final Talk talk;
  private final String person;
  private List<Element.Button> buttons = new ArrayList<>();

  PrivateChat(Talk talk, String person) {
    this.talk = talk;
    this.person = person;
  }

  /** Types it, and gives what comes back as text. */
  String types(String words) {
    ChatEvent.Origin origin = talk.origin(person, null);
    return types(words, origin);
  }

  String types(String words, ChatEvent.Origin origin) {
    MessageReference message = new MessageReference("private/" + origin.eventId());
    return answered(talk.handle(new ChatEvent.Said(origin, words, null, message)));
  }

  ChatEvent.Origin next() {
    return talk.origin(person, null);
  }

  /** Types a command as such. */
  String commands(String words) {
    return answered(talk.handle(new ChatEvent.Command(talk.origin(person, null), words)));
  }

  /** Presses the button with this label. */
  String presses(String label) {
    String id =
        buttons.stream()
            .filter(button -> button.label().equals(label))
            .map(Element.Button::id)
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " is not among " + labels()));
    return answered(talk.handle(new ChatEvent.Pressed(talk.origin(person, null), id)));
  }

  List<String> labels() {
    return buttons.stream().map(Element.Button::label).toList();
  }

  private String answered(Reply reply) {
    buttons = new ArrayList<>();
    Message message =
        switch (reply) {
          case Reply.Tell(Message told) -> told;
          case Reply.OfferForm(var form, Message told) -> told;
          default -> Message.of("");
        };
    for (Element element : message.elements()) {
      if (element instanceof Element.Buttons row) {
        buttons.addAll(row.buttons());
      }
    }
    return Talk.text(reply);
  }
}
