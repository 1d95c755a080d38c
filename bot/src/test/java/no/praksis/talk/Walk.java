package no.praksis.talk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import no.praksis.practice.group.Language;

/**
 * Two weeks of a group in which everybody says every command, presses every kind of button and
 * sends every kind of form, filled in well and badly; whatever is shown is handed to a visitor.
 */
public final class Walk {
  /** What looks like markup to Slack, to Teams or to a browser, and other letters than ours. */
  public static final String HOSTILE =
      "<!channel> <at>Odd</at> <https://evil.example|bank> [bank](https://evil.example) *b* _i_ ~s~"
          + " `c` # h :smile: &lt; &nbsp; {{DATE(2026-11-20T11:30:00Z, SHORT)}} ${x} <b>q</b>\n\n- l"
          + "\n1. n\n> q\n\u202Eturned\u202C\u200B 👨‍👩‍👧‍👦 مرحبا ";

  private static final String LONG = (HOSTILE + "word ".repeat(20)).repeat(40).substring(0, 2990);
  private static final String GOOD = "Something small";

  /** Ids in buttons; what is left tells which buttons are of a kind. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}[0-9a-f-]*|\\d+");

  /** What would end the walk, or change its language. */
  private static final Pattern HELD_BACK = Pattern.compile("forget|language|remove:group");

  /** Of a group's own questions, so that there is one and no more. */
  private static final Pattern LEFT_OUT = Pattern.compile("yaml|q[2-5]|q\\d\\.options");

  private static final List<String> PEOPLE = List.of("marit", "jonas", "aisha", "elin", "odd");

  private static final List<String> COMMANDS =
      List.of(
          "help",
          "schedule",
          "questions",
          "questions new",
          "settings",
          "roles",
          "points",
          "points group",
          "requests",
          "meetings",
          "meeting 2026-12-10 09:00",
          "away",
          "hours",
          "language",
          "privacy",
          "export",
          "status",
          "summary",
          "summary week",
          "summary month",
          "summary season",
          "summary round",
          "remove",
          "nonsense",
          "setup",
          "setup like nowhere",
          "looking for somebody who has done it",
          "thanks @elin for the tea",
          "answer",
          "schedule add monday 09:00",
          "schedule pause until 31.12.2026",
          "schedule resume",
          "away until friday",
          "back",
          "ask",
          "roles facilitator @elin",
          "roles leader @aisha",
          "away @elin until friday",
          "hours mon-thu 08:00-15:30",
          "schedule remove 2");

  /** Who else than the five is in the channel, name by id. */
  public static final Map<String, String> MORE =
      Map.of("odd", "*Odd* <!here> & محمد " + "Langnavn".repeat(12), "late", "Late Larsen");

  private final Talk talk;
  private final Visitor visitor;
  private final Deque<Press> waiting = new ArrayDeque<>();
  private final Set<String> pressed = new HashSet<>();
  private final Map<String, Integer> read = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();

  private Walk(Talk talk, Visitor visitor) {
    this.talk = talk;
    this.visitor = visitor;
  }

  /** Who looks at what is shown. */
  public interface Visitor {
    void message(Message message);

    void form(Form form);

    void home(Home home);
  }

  private record Press(String person, String button) {}

  /**
   * Goes through everything.
   *
   * @param talk with the people of {@link #MORE} in it
   * @return the kinds of buttons that there were
   */
  public static Set<String> through(Talk talk, Language language, Visitor visitor) {
    Walk walk = new Walk(talk.group(language), visitor);
    for (String week : List.of("2026-11-20T11:31", "2026-11-27T11:31")) {
      walk.week(week);
    }
    return walk.kinds;
  }

  private void week(String moment) {
    talk.until(moment);
    PEOPLE.forEach(person -> command(person, "answer"));
    everything();
    for (String person : PEOPLE) {
      COMMANDS.forEach(words -> command(person, words));
    }
    command(Talk.ADMIN, "status");
    whisper("elin", "hello");
    whisper("elin", HOSTILE);
    everything();
    command("marit", "close");
    command("marit", "summary here");
    everything();
  }

  private void command(String person, String words) {
    reply(person, talk.handle(new ChatEvent.Command(talk.origin(person, Talk.CHANNEL), words)));
  }

  private void whisper(String person, String words) {
    ChatEvent.Origin origin = talk.origin(person, null);
    MessageReference message = new MessageReference("private/" + origin.eventId());
    reply(person, talk.handle(new ChatEvent.Said(origin, words, null, message)));
  }

  /** Looks at all homes and at all messages since the last time, and presses what is in them. */
  private void everything() {
    for (String person : PEOPLE) {
      Home home = talk.homeView(person);
      visitor.home(home);
      buttons(person, home.elements());
      news(person, person);
    }
    news(Talk.CHANNEL, PEOPLE.getFirst());
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
      case Reply.KeepForm(Form form) -> visitor.form(form);
      case Reply.Kept kept -> message(person, kept.afterwards().get());
      case Reply.CloseForm(Message message) -> {
        if (message != null) {
          message(person, message);
        }
      }
    }
  }

  private void message(String person, Message message) {
    visitor.message(message);
    buttons(person, message.elements());
  }

  private void form(String person, Form form) {
    visitor.form(form);
    buttons(
        person,
        form.elements().stream()
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .toList());
    if (pressed.add(person + " sends " + ID.matcher(form.id()).replaceAll("#"))) {
      for (String words : List.of("", "x".repeat(3001), LONG, GOOD)) {
        send(person, form, words);
      }
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
      case Field.Choice choice -> first(choice.options());
      case Field.Several several -> first(several.options());
      case Field.Somebody somebody -> first(somebody.options());
      case Field.Date date -> "2026-12-11";
      case Field.Time time -> "10:15";
      case Field.Text text -> "";
    };
  }

  private static String first(List<Field.Option> options) {
    return options.isEmpty() ? "" : options.getFirst().id();
  }

  private void buttons(String person, List<? extends Element> elements) {
    List<Element.Button> all = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Element.Buttons row) {
        all.addAll(row.buttons());
      }
    }
    for (Element.Button button : all) {
      String kind = ID.matcher(button.id()).replaceAll("#");
      kinds.add(kind);
      if (!HELD_BACK.matcher(kind).find() && pressed.add(person + " " + kind)) {
        waiting.addLast(new Press(person, button.id()));
      }
    }
  }
}
