package no.praksis.talk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.app.SystemTicker;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Schedule;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;

/**
 * Many groups of five with a whole year before them. Half of the groups meet on Fridays at 11:30,
 * the others each at a time of their own.
 */
public final class Year implements AutoCloseable {
  public static final int IN_GROUP = 5;
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  final Board board = new Board();
  private final int groups;
  private final MovableClock clock;
  private final Storage storage;
  private Program program;
  private int events;

  public Year(Path folder, int groups, Instant begin) {
    this.groups = groups;
    clock = MovableClock.startingAt(begin);
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("year.db"), new SystemTicker());
    program = start();
    for (int group = 0; group < groups; group++) {
      List<String> people = people(group);
      storage.transactions().write(() -> people.forEach(this::save));
      board.open(channel(group), people.stream().map(PersonId::new).toList());
      says(people.getFirst(), group, "setup en " + when(group) + " Europe/Oslo");
    }
  }

  private Program start() {
    SystemTicker ticker = new SystemTicker();
    Program started =
        Program.make(
            Ports.of(storage),
            new Platforms(List.of(board), board, person -> false),
            QuartzTimers.inMemory(clock, ticker, RetryDelays.GROWING),
            clock,
            ticker,
            new Program.Extras(new SimpleMeterRegistry(), CourierOptions.DEFAULT));
    started.start();
    return started;
  }

  private static String when(int group) {
    return group % 2 == 0
        ? "friday 11:30"
        : "%s %02d:%02d".formatted(DAYS.get(group / 2 % 5), 8 + group % 7, group % 60);
  }

  private void save(String id) {
    storage
        .people()
        .save(
            new Person(
                new PersonId(id), Board.WORKSPACE, id, id, null, Talk.OSLO, WorkingHours.DEFAULT));
  }

  static String channel(int group) {
    return "channel%02d".formatted(group);
  }

  /** Of a group, from 0; the first one facilitates. */
  static List<String> people(int group) {
    return IntStream.range(0, IN_GROUP).mapToObj(i -> "g%02d-p%d".formatted(group, i)).toList();
  }

  String says(String person, int group, String words) {
    Reply reply = program.chatEvents().handle(new ChatEvent.Command(origin(person, group), words));
    return Talk.text(reply);
  }

  private ChatEvent.Origin origin(String person, int group) {
    return new ChatEvent.Origin(
        "event-" + events++,
        Board.WORKSPACE,
        new PersonId(person),
        new ConversationId(channel(group)),
        null);
  }

  /** Moves practice time, with everything that is due on the way. */
  public void until(Instant moment) {
    program.moveTo(moment);
  }

  /** Nothing runs until this moment; then the program starts again. */
  public void stopUntil(Instant moment) {
    program.close();
    clock.moveTo(moment);
    program = start();
    until(moment);
  }

  /** So many people of each group answer what is open there. */
  public void answer(int people) {
    for (int group = 0; group < groups; group++) {
      for (Round.Open round : storage.rounds().open(group(group).id())) {
        people(group).stream().limit(people).forEach(person -> answer(person, round));
      }
    }
  }

  private void answer(String person, Round.Open round) {
    int group = Integer.parseInt(person.substring(1, 3));
    Map<String, String> values =
        Map.of("what-went-well", "A good day.", "what-now", "Call Anne on Monday morning");
    program
        .chatEvents()
        .handle(
            new ChatEvent.Submitted(origin(person, group), "answer:" + round.id().value(), values));
  }

  private Group group(int group) {
    return storage.groups().find(Board.WORKSPACE, new ConversationId(channel(group))).orElseThrow();
  }

  public Stream<Schedule> schedules() {
    return storage.schedules().all().stream();
  }

  /** Its round on that nominal date, whatever became of it. */
  Round round(Schedule schedule, LocalDate date) {
    return storage
        .rounds()
        .find(Round.Header.of(schedule.id(), schedule.group(), date).id())
        .orElseThrow(() -> new AssertionError("nothing is known of " + date));
  }

  /** Whether its message stands in the channel; the board refuses to take one twice. */
  boolean isToldOf(Round round) {
    return board.has(Announcements.messageOf(round.id()));
  }

  @Override
  public void close() {
    program.close();
    storage.close();
  }
}
