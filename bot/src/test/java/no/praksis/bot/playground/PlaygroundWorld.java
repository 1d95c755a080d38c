package no.praksis.bot.playground;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import no.praksis.bot.conversation.ChannelEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.storage.Storage;

/** The playground over real storage and HTTP, with a bot that answers from samples. */
final class PlaygroundWorld implements AutoCloseable {
  static final String CHANNEL = "ledergruppa";
  static final PersonId KARI = new PersonId("kari");
  static final PersonId ANDERS = new PersonId("anders");

  private static final ConversationId CHANNEL_ID = new ConversationId(CHANNEL);
  private static final Destination TO_CHANNEL =
      new Destination.Channel(Playground.WORKSPACE, CHANNEL_ID);

  final FakeStage stage;
  final FakeChatEvents bot = new FakeChatEvents();
  final List<ChannelEvent> channelEvents = new CopyOnWriteArrayList<>();
  final Storage storage;
  final LiveEvents live = new LiveEvents();
  final PlaygroundConversations conversations;
  final PlaygroundMessages messages;
  final PlaygroundGateway gateway;
  private final Javalin server;

  PlaygroundWorld(Path folder, Language language, int port) {
    stage = new FakeStage(language);
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("playground.db"), Instant::now);
    conversations =
        new PlaygroundConversations(
            storage.people(), storage.platformMemory(), storage.transactions());
    messages =
        new PlaygroundMessages(storage.platformMemory(), storage.transactions(), stage, live);
    gateway = new PlaygroundGateway(conversations, messages);
    PlaygroundRoutes routes =
        new PlaygroundRoutes(
            new PlaygroundRoutes.Doors(
                bot,
                event -> {
                  channelEvents.add(event);
                  return new Reply.Nothing();
                }),
            stage,
            conversations,
            messages,
            live,
            storage.groups(),
            new PlaygroundRoutes.Kept(storage.platformMemory(), storage.transactions()));
    server = Javalin.create(routes::mount).start("127.0.0.1", port);
  }

  String url() {
    return "http://localhost:" + server.port();
  }

  /** Six people in a channel, without a group. */
  PlaygroundWorld people() {
    storage
        .transactions()
        .write(
            () -> {
              person("kari", "Kari Nordli");
              person("anders", "Anders Moen");
              person("ingrid", "Ingrid Solberg");
              person("mohammed", "Mohammed Hassan");
              person("solveig", "Solveig Ås");
              person("per", "Per Hauge");
            });
    conversations.saveChannel(
        CHANNEL_ID,
        "Ledergruppa",
        List.of("ingrid", "kari", "anders", "mohammed", "solveig", "per").stream()
            .map(PersonId::new)
            .toList());
    return this;
  }

  /** And makes them a group. */
  PlaygroundWorld group() {
    people();
    GroupId id = new GroupId("g1");
    ZoneId oslo = ZoneId.of("Europe/Oslo");
    storage
        .transactions()
        .write(
            () -> {
              storage
                  .groups()
                  .save(
                      new Group(
                          id,
                          Playground.WORKSPACE,
                          CHANNEL_ID,
                          "Ledergruppa",
                          Language.NB,
                          oslo,
                          Visibility.GROUP,
                          false,
                          0));
              conversations.people().forEach(p -> storage.groups().save(member(id, p.id())));
            });
    return this;
  }

  private Member member(GroupId group, PersonId person) {
    Set<Role> roles =
        switch (person.value()) {
          case "ingrid" -> EnumSet.of(Role.FACILITATOR, Role.PARTICIPANT);
          case "per" -> EnumSet.of(Role.LEADER, Role.PARTICIPANT);
          default -> EnumSet.of(Role.PARTICIPANT);
        };
    return new Member(group, person, roles, stage.now(), null);
  }

  /** With a past that was made up, and a round that is open. */
  PlaygroundWorld history() {
    Language language = stage.language();
    Instant start = stage.now();
    gateway.setInvented(true);
    stage.set(start.minus(Duration.ofDays(10)));
    messages.let(KARI, CHANNEL, "Da er vi i gang igjen etter høstferien.");
    MessageReference old = post("round:r8", SampleViews.roundOpen(language, 6));
    stage.set(start.minus(Duration.ofDays(5)));
    gateway.update(TO_CHANNEL, old, SampleViews.digest(language));
    gateway.setInvented(false);
    stage.set(start.minus(Duration.ofDays(3)));
    post("round:r9", SampleViews.roundOpen(language, 2));
    stage.set(start);
    return this;
  }

  /** Posts to the channel as the courier would. */
  MessageReference post(String key, Message message) {
    Delivered delivered = (Delivered) gateway.post(TO_CHANNEL, new MessageKey(key), message);
    return delivered.reference();
  }

  void update(MessageReference reference, Message message) {
    gateway.update(TO_CHANNEL, reference, message);
  }

  private void person(String id, String name) {
    storage
        .people()
        .save(
            new Person(
                new PersonId(id),
                Playground.WORKSPACE,
                id,
                name,
                null,
                ZoneId.of("Europe/Oslo"),
                WorkingHours.DEFAULT));
  }

  @Override
  public void close() {
    live.close();
    server.stop();
    storage.close();
  }
}
