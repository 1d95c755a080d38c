package no.praksis.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.round.Round;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;

/** Groups of people on the whole program, with a platform that takes every message at once. */
final class Community implements AutoCloseable {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private static final Set<String> KEPT =
      Set.of(
          Texts.in(Language.EN).say("answer.recorded"),
          Texts.in(Language.EN).say("answer.changed"));

  private final int inGroup;
  private final Storage storage;
  private final Ports ports;
  private final Program program;

  /**
   * Sets the groups up, by the command with which people do it; the first person of each is its
   * facilitator.
   *
   * @param file of the database
   */
  Community(Path file, MovableClock clock, int groups, int inGroup) {
    this.inGroup = inGroup;
    Ticker ticker = Instant::now;
    storage = Storage.open("jdbc:sqlite:" + file, ticker);
    ports = Ports.of(storage);
    Channels channels =
        (workspace, channel) ->
            Optional.of(
                new Channels.Channel(channel.value(), people(Integer.parseInt(channel.value()))));
    program =
        Program.make(
            ports,
            new Platforms(List.of(new SilentGateway()), channels, person -> false),
            QuartzTimers.inMemory(clock, ticker, RetryDelays.GROWING),
            clock,
            ticker,
            new Program.Extras(new SimpleMeterRegistry(), CourierOptions.DEFAULT));
    program.start();
    for (int group = 0; group < groups; group++) {
      List<PersonId> people = people(group);
      storage.transactions().write(() -> people.forEach(this::save));
      command(group, "setup", "setup en friday 11:30 " + ZONE);
    }
  }

  private List<PersonId> people(int group) {
    return IntStream.range(0, inGroup).mapToObj(i -> person(group * inGroup + i)).toList();
  }

  /** Counted over all groups: the first {@code inGroup} are in group 0. */
  static PersonId person(int index) {
    return new PersonId("p" + index);
  }

  private void save(PersonId id) {
    storage
        .people()
        .save(
            new Person(
                id,
                WORKSPACE,
                id.value(),
                "Person " + id.value(),
                null,
                ZONE,
                WorkingHours.DEFAULT));
  }

  /** By the group's facilitator. */
  Reply command(int group, String event, String words) {
    ChatEvent.Origin origin = origin(group + "/" + event, person(group * inGroup));
    return program.chatEvents().handle(new ChatEvent.Command(origin, words));
  }

  /**
   * Fills in the form of the round and sends it.
   *
   * @param person counted over all groups
   * @throws IllegalStateException when it is not kept
   */
  void answer(int person, String event, RoundId round, Map<String, String> values) {
    Reply reply =
        program
            .chatEvents()
            .handle(
                new ChatEvent.Submitted(
                    origin(event, person(person)), "answer:" + round.value(), values));
    if (!(reply instanceof Reply.Kept kept) || !KEPT.contains(kept.afterwards().get().summary())) {
      throw new IllegalStateException("not kept: " + reply);
    }
  }

  private ChatEvent.Origin origin(String event, PersonId person) {
    int group = Integer.parseInt(person.value().substring(1)) / inGroup;
    return new ChatEvent.Origin(
        event, WORKSPACE, person, new ConversationId(Integer.toString(group)), Language.EN);
  }

  /** The open round of a group. */
  RoundId openRound(int group) {
    return ports
        .groups()
        .find(WORKSPACE, new ConversationId(Integer.toString(group)))
        .map(found -> ports.rounds().open(found.id()).getLast())
        .map(Round::id)
        .orElseThrow();
  }

  /** Whether a group is asked now; it rests in breaks. */
  boolean asks(int group) {
    return ports
        .groups()
        .find(WORKSPACE, new ConversationId(Integer.toString(group)))
        .map(found -> !ports.rounds().open(found.id()).isEmpty())
        .orElseThrow();
  }

  Program program() {
    return program;
  }

  Ports ports() {
    return ports;
  }

  @Override
  public void close() {
    program.close();
    storage.close();
  }
}
