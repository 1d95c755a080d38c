package no.praksis.bot.slack;

import com.slack.api.model.view.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.talk.Talk;

/**
 * Presses every kind of button that it comes across, sends every kind of form, filled in well and
 * badly, and looks whether Slack would take all that is shown.
 */
final class Crawler {
  static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example|bank> *b* _i_ `c` :smile: &lt; > q\n\n\u202Eturned"
          + "\u202C\u200B 👨‍👩‍👧‍👦 مرحبا ";
  private static final String LONG = (HOSTILE + "word ".repeat(20)).repeat(40).substring(0, 2990);

  private static final String GOOD = "Something small";

  /** Ids in buttons; what is left tells which buttons are of a kind. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}[0-9a-f-]*|\\d+");

  /** What would end the walk, or change its language. */
  private static final Pattern HELD_BACK = Pattern.compile("forget|language|remove:group");

  /** Of a group's own questions, so that there is one and no more. */
  private static final Pattern LEFT_OUT = Pattern.compile("yaml|q[2-5]|q\\d\\.options");

  final List<String> wrong = new ArrayList<>();
  final Set<String> kinds = new HashSet<>();
  final Set<String> forms = new HashSet<>();
  int views;

  private final Talk talk;
  private final Deque<Press> waiting = new ArrayDeque<>();
  private final Set<String> pressed = new HashSet<>();
  private final Map<String, Integer> read = new HashMap<>();

  private record Press(String person, String button) {}

  Crawler(Talk talk) {
    this.talk = talk;
  }

  void command(String person, String words) {
    reply(person, talk.handle(new ChatEvent.Command(talk.origin(person, Talk.CHANNEL), words)));
  }

  void whisper(String person, String words) {
    ChatEvent.Origin origin = talk.origin(person, null);
    MessageReference message = new MessageReference("private/" + origin.eventId());
    reply(person, talk.handle(new ChatEvent.Said(origin, words, null, message)));
  }

  /** Looks at all homes and at all messages since the last time, and presses what is in them. */
  void everything(List<String> people) {
    for (String person : people) {
      home(person, talk.homeView(person));
      news(person, person);
    }
    news(Talk.CHANNEL, people.getFirst());
    while (!waiting.isEmpty()) {
      Press press = waiting.removeFirst();
      ChatEvent.Origin origin = talk.origin(press.person(), Talk.CHANNEL);
      reply(press.person(), talk.handle(new ChatEvent.Pressed(origin, press.button())));
      news(press.person(), press.person());
    }
  }

  private void news(String conversation, String reader) {
    List<Message> messages = talk.messages(conversation);
    int from = Math.min(messages.size(), read.getOrDefault(conversation, 0));
    read.put(conversation, messages.size());
    messages.subList(from, messages.size()).forEach(message -> message(reader, message));
  }

  private void reply(String person, Reply reply) {
    switch (reply) {
      case Reply.Nothing nothing -> {}
      case Reply.Tell(Message message) -> message(person, message);
      case Reply.OpenForm(Form form) -> form(person, form);
      case Reply.OfferForm(Form form, Message message) -> {
        message(person, message);
        form(person, form);
      }
      case Reply.KeepForm(Form form) -> look(form);
      case Reply.Kept kept -> message(person, kept.afterwards().get());
      case Reply.CloseForm(Message message) -> {
        if (message != null) {
          message(person, message);
        }
      }
    }
  }

  private void message(String person, Message message) {
    views++;
    for (Message part : SlackSplitter.split(message)) {
      note(StrictBlocks.inMessage(SlackRenderer.message(part, id -> Optional.of("F1"))), part);
    }
    buttons(person, message.elements());
  }

  private void home(String person, Home home) {
    views++;
    note(StrictBlocks.inView(SlackRenderer.home(home, id -> Optional.empty())), home);
    buttons(person, home.elements());
  }

  private void look(Form form) {
    views++;
    SlackMetadata metadata = SlackMetadata.opening(form.id(), Talk.CHANNEL, "1.1");
    View view = SlackRenderer.form(form, metadata);
    note(StrictBlocks.inView(view), form);
    Map<String, String> shown = SlackValues.of(Typed.state(view));
    for (Field field : form.fields()) {
      String back = shown.getOrDefault(field.id(), "");
      if (!back.equals(field.value()) && !(back.isEmpty() && isNoValue(field))) {
        wrong.add(field.id() + " came back as " + back + " in " + form);
      }
    }
  }

  /** Whether the value is none that the field can hold. */
  private static boolean isNoValue(Field field) {
    return switch (field) {
      case Field.Choice choice ->
          choice.options().stream().noneMatch(o -> o.id().equals(choice.value()));
      case Field.Somebody somebody ->
          somebody.options().stream().noneMatch(o -> o.id().equals(somebody.value()));
      case Field.Several several ->
          several.options().stream().noneMatch(o -> several.chosen().contains(o.id()));
      case Field.Date date -> !date.value().matches("\\d{4}-\\d\\d-\\d\\d");
      case Field.Time time -> !time.value().matches("\\d\\d:\\d\\d");
      case Field.Text text -> false;
    };
  }

  private void form(String person, Form form) {
    look(form);
    forms.add(ID.matcher(form.id()).replaceAll("#"));
    buttons(
        person,
        form.elements().stream()
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .toList());
    if (pressed.add(person + " sends " + ID.matcher(form.id()).replaceAll("#"))) {
      send(person, form, "");
      send(person, form, "x".repeat(3001));
      send(person, form, LONG);
      send(person, form, GOOD);
    }
  }

  private void send(String person, Form form, String words) {
    Map<String, String> values = new HashMap<>();
    for (Field field : form.fields()) {
      boolean leftOut = words.equals(GOOD) && LEFT_OUT.matcher(field.id()).matches();
      values.put(
          field.id(), leftOut ? "" : field instanceof Field.Text ? words : value(field, words));
    }
    ChatEvent.Origin origin = talk.origin(person, Talk.CHANNEL);
    reply(person, talk.handle(new ChatEvent.Submitted(origin, form.id(), values)));
  }

  private static String value(Field field, String words) {
    if (words.isEmpty() || !field.value().isEmpty()) {
      return field.value();
    }
    return switch (field) {
      case Field.Choice choice when !choice.options().isEmpty() -> choice.options().getFirst().id();
      case Field.Several several when !several.options().isEmpty() ->
          several.options().getFirst().id();
      case Field.Somebody somebody when !somebody.options().isEmpty() ->
          somebody.options().getFirst().id();
      case Field.Date date -> "2026-12-11";
      case Field.Time time -> "10:15";
      case Field other -> "";
    };
  }

  private void buttons(String person, List<? extends Element> elements) {
    for (Element element : elements) {
      if (element instanceof Element.Buttons row) {
        for (Element.Button button : row.buttons()) {
          String kind = ID.matcher(button.id()).replaceAll("#");
          kinds.add(kind);
          if (!HELD_BACK.matcher(kind).find() && pressed.add(person + " " + kind)) {
            waiting.addLast(new Press(person, button.id()));
          }
        }
      }
    }
  }

  private void note(List<String> found, Object view) {
    if (!found.isEmpty()) {
      wrong.add(found + " in " + view);
    }
  }
}
