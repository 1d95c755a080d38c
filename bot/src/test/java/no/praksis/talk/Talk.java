package no.praksis.talk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.app.SystemTicker;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;

/** A leader group that talks with the whole bot. Practice time starts on a Thursday morning. */
public final class Talk implements AutoCloseable {
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  public static final String CHANNEL = "ledergruppa";
  public static final String ADMIN = "paal";
  private static final Map<String, String> PEOPLE =
      Map.of(
          "marit",
          "Marit Lunde",
          "jonas",
          "Jonas Berg",
          "aisha",
          "Aisha Khan",
          "elin",
          "Elin Sæther",
          ADMIN,
          "Pål Ødegård");

  final Board board = new Board();
  private final String run = UUID.randomUUID().toString();
  private final MovableClock clock;
  private final Storage storage;
  private final Program program;
  private int events;

  Talk(Path folder) {
    this(folder, Map.of(), "2026-11-19T09:00");
  }

  /**
   * @param more who is in the channel as well, name by id
   */
  public Talk(Path folder, Map<String, String> more) {
    this(folder, more, "2026-11-19T09:00");
  }

  /** Starts at this local moment, with whatever the folder holds from before. */
  Talk(Path folder, String local) {
    this(folder, Map.of(), local);
  }

  private Talk(Path folder, Map<String, String> more, String local) {
    clock = MovableClock.startingAt(at(local));
    Map<String, String> everybody = new HashMap<>(PEOPLE);
    everybody.putAll(more);
    SystemTicker ticker = new SystemTicker();
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("talk.db"), ticker);
    storage.transactions().write(() -> everybody.forEach(this::save));
    board.open(CHANNEL, everybody.keySet().stream().sorted().map(PersonId::new).toList());
    program =
        Program.make(
            Ports.of(storage),
            new Platforms(List.of(board), board, person -> person.platformUser().equals(ADMIN)),
            QuartzTimers.inMemory(clock, ticker, RetryDelays.GROWING),
            clock,
            ticker,
            new Program.Extras(new SimpleMeterRegistry(), CourierOptions.DEFAULT));
    program.start();
  }

  /** Somebody whom Praksis has not met before; not in any channel. */
  void meets(String id, String name, boolean guest) {
    Person person =
        new Person(new PersonId(id), Board.WORKSPACE, id, name, null, OSLO, WorkingHours.DEFAULT);
    storage.transactions().write(() -> storage.people().save(person.asGuest(guest)));
  }

  private void save(String id, String name) {
    storage
        .people()
        .save(
            new Person(
                new PersonId(id), Board.WORKSPACE, id, name, null, OSLO, WorkingHours.DEFAULT));
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  /** A group with Marit as facilitator, Jonas as leader, in this language, on Fridays at 11:30. */
  public Talk group(Language language) {
    send("marit", form("marit", "setup"), Map.of("language", language.tag(), "leader", "jonas"));
    return this;
  }

  /** Moves practice time to this local moment; everything due until then is done. */
  public Talk until(String local) {
    program.moveTo(at(local));
    return this;
  }

  /** The whole reply to {@code /praksis words} in the channel. */
  Reply replyTo(String person, String words) {
    return handle(new ChatEvent.Command(origin(person, CHANNEL), words));
  }

  /** What the person gets for {@code /praksis words} in the channel; a form with all its words. */
  String shows(String person, String words) {
    return switch (handle(new ChatEvent.Command(origin(person, CHANNEL), words))) {
      case Reply.OpenForm(Form form) -> words(form);
      case Reply other -> text(other);
    };
  }

  private static String words(Form form) {
    return Stream.concat(
            Stream.of(form.title(), PlainText.of(form.elements())),
            form.fields().stream().flatMap(field -> Stream.of(field.label(), field.hint())))
        .collect(Collectors.joining("\n"));
  }

  /** What the person gets back for {@code /praksis words} in the channel. */
  String says(String person, String words) {
    return text(handle(new ChatEvent.Command(origin(person, CHANNEL), words)));
  }

  /** What the person gets back for {@code /praksis words} in another channel. */
  String saysIn(String channel, String person, String words) {
    return text(handle(new ChatEvent.Command(origin(person, channel), words)));
  }

  /** What the person gets back for plain words in the private chat. */
  String whispers(String person, String words) {
    ChatEvent.Origin origin = origin(person, null);
    MessageReference message = new MessageReference("private/" + origin.eventId());
    return text(handle(new ChatEvent.Said(origin, words, null, message)));
  }

  Reply command(String person, String words) {
    return handle(new ChatEvent.Command(origin(person, CHANNEL), words));
  }

  Reply press(String person, String button) {
    return handle(new ChatEvent.Pressed(origin(person, CHANNEL), button));
  }

  /** What the person gets back for the first such button of the latest private message. */
  String accepts(String person, String button) {
    String id =
        buttons(board.in(person).getLast()).stream()
            .filter(one -> one.startsWith(button))
            .findFirst()
            .orElseThrow();
    return text(handle(new ChatEvent.Pressed(origin(person, null), id)));
  }

  /** Something happens to the channel, or to who is in it. */
  Reply happens(ChannelEvent event) {
    Reply reply = program.channelEvents().handle(event);
    settle();
    return reply;
  }

  /** The form that opens. */
  Form form(String person, String words) {
    return switch (handle(new ChatEvent.Command(origin(person, CHANNEL), words))) {
      case Reply.OpenForm(Form form) -> form;
      case Reply other -> throw new AssertionError("no form but " + text(other));
    };
  }

  /** Sends the form with what it shows, and these values over it. */
  Reply send(String person, Form form, Map<String, String> values) {
    return send(person, event(), form, values);
  }

  Reply send(String person, String eventId, Form form, Map<String, String> values) {
    Map<String, String> all = new HashMap<>();
    for (Field field : form.fields()) {
      all.put(field.id(), field.value());
    }
    all.putAll(values);
    ChatEvent.Origin origin =
        new ChatEvent.Origin(
            eventId, Board.WORKSPACE, new PersonId(person), new ConversationId(CHANNEL), null);
    return handle(new ChatEvent.Submitted(origin, form.id(), all));
  }

  /** Answers the open round. */
  String answers(String person, Map<String, String> values) {
    return text(send(person, form(person, "answer"), values));
  }

  public Reply handle(ChatEvent event) {
    Reply reply = program.chatEvents().handle(event);
    settle();
    return reply;
  }

  /** The platform says that a message of Praksis is gone. */
  void gone(MessageKey message) {
    program.chatEvents().messageGone(message);
    settle();
  }

  private void settle() {
    try {
      program.settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String event() {
    return "event-" + run + "-" + events++;
  }

  public ChatEvent.Origin origin(String person, @org.jspecify.annotations.Nullable String channel) {
    return new ChatEvent.Origin(
        event(),
        Board.WORKSPACE,
        new PersonId(person),
        channel == null ? null : new ConversationId(channel),
        null);
  }

  /** The group in the channel. */
  GroupId group() {
    return storage.groups().find(Board.WORKSPACE, new ConversationId(CHANNEL)).orElseThrow().id();
  }

  /** Whether a round is open in it. */
  boolean isOpen() {
    return !storage.rounds().open(group()).isEmpty();
  }

  /** What stands in the channel, or in a person's private chat, as text; newest last. */
  List<String> reads(String conversation) {
    return board.in(conversation).stream().map(PlainText::of).toList();
  }

  /** The same as messages. */
  public List<Message> messages(String conversation) {
    return board.in(conversation);
  }

  String latest(String conversation) {
    return reads(conversation).getLast();
  }

  /** The files that messages point to. */
  KeptFiles files() {
    return program.files();
  }

  String home(String person) {
    return PlainText.of(homeOf(person));
  }

  /** As a message, to press its buttons. */
  Message homeOf(String person) {
    return new Message("home", homeView(person).elements());
  }

  public Home homeView(String person) {
    return program.chatEvents().homeOf(new PersonId(person), null);
  }

  List<String> homeButtons(String person) {
    return buttons(homeOf(person));
  }

  static String text(Reply reply) {
    return switch (reply) {
      case Reply.Nothing nothing -> "";
      case Reply.Tell(Message message) -> PlainText.of(message);
      case Reply.OpenForm(Form form) -> PlainText.of(form.elements());
      case Reply.OfferForm(Form form, Message message) ->
          PlainText.of(form.elements()) + "\n" + PlainText.of(message);
      case Reply.KeepForm(Form form) -> String.join("\n", form.errors().values());
      case Reply.CloseForm close -> close.message() == null ? "" : PlainText.of(close.message());
      case Reply.Kept kept -> PlainText.of(kept.afterwards().get());
    };
  }

  /** The buttons in a message, by id. */
  static List<String> buttons(Message message) {
    return message.elements().stream()
        .flatMap(
            element ->
                element instanceof Element.Buttons buttons
                    ? buttons.buttons().stream()
                    : Stream.of())
        .map(Element.Button::id)
        .toList();
  }

  @Override
  public void close() {
    program.close();
    storage.close();
  }
}
