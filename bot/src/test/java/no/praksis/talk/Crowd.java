package no.praksis.talk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.praksis.bot.app.MovableClock;
import no.praksis.bot.app.Platforms;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Program;
import no.praksis.bot.app.SystemTicker;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.scheduler.QuartzTimers;
import no.praksis.scheduler.RetryDelays;
import no.praksis.storage.Storage;

/** Twenty people in one channel who do things at the same moment, with the whole bot. */
final class Crowd implements AutoCloseable {
  static final int PEOPLE = 20;
  static final String CHANNEL = "crowd";

  final Board board = new Board();
  final Storage storage;
  private final Program program;
  private int events;

  Crowd(RealDatabase database, Path folder) {
    SystemTicker ticker = new SystemTicker();
    MovableClock clock = MovableClock.startingAt(Talk.at("2026-11-19T09:00"));
    storage = Storage.open(database.fresh(folder), ticker);
    List<String> people = IntStream.range(0, PEOPLE).mapToObj(Crowd::person).toList();
    storage.transactions().write(() -> people.forEach(this::save));
    board.open(CHANNEL, people.stream().map(PersonId::new).toList());
    program =
        Program.make(
            Ports.of(storage),
            new Platforms(List.of(board), board, person -> false),
            QuartzTimers.inMemory(clock, ticker, RetryDelays.GROWING),
            clock,
            ticker,
            new Program.Extras(new SimpleMeterRegistry(), CourierOptions.DEFAULT));
    program.start();
  }

  private void save(String id) {
    storage
        .people()
        .save(
            new Person(
                new PersonId(id), Board.WORKSPACE, id, id, null, Talk.OSLO, WorkingHours.DEFAULT));
  }

  /** From 0; the first one sets the group up. */
  static String person(int index) {
    return "person%02d".formatted(index);
  }

  /** A group that the first person facilitates. */
  Crowd group() {
    says(0, "setup en friday 11:30 Europe/Oslo");
    return this;
  }

  /** What the person gets back; the same for the same event. */
  Reply does(int person, String eventId, String words) {
    return program.chatEvents().handle(new ChatEvent.Command(origin(person, eventId), words));
  }

  String says(int person, String words) {
    return Talk.text(does(person, event(), words));
  }

  /** A new event's id. */
  synchronized String event() {
    return "event-" + events++;
  }

  /** The form of the open round, filled in as it opens. */
  Form form(int person) {
    return switch (does(person, event(), "answer")) {
      case Reply.OpenForm(Form form) -> form;
      case Reply other -> throw new AssertionError("no form but " + Talk.text(other));
    };
  }

  /** Sends the form with what it shows, and these values over it. */
  Reply send(int person, String eventId, Form form, Map<String, String> values) {
    Map<String, String> all = new HashMap<>();
    for (Field field : form.fields()) {
      all.put(field.id(), field.value());
    }
    all.putAll(values);
    return program
        .chatEvents()
        .handle(new ChatEvent.Submitted(origin(person, eventId), form.id(), all));
  }

  private static ChatEvent.Origin origin(int person, String eventId) {
    return new ChatEvent.Origin(
        eventId, Board.WORKSPACE, new PersonId(person(person)), new ConversationId(CHANNEL), null);
  }

  /** Does all of this at the same moment, each in a thread of its own; the results in order. */
  static <T> List<T> atOnce(List<Callable<T>> deeds)
      throws InterruptedException, ExecutionException {
    CountDownLatch ready = new CountDownLatch(deeds.size());
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> deed : deeds) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  go.await();
                  return deed.call();
                }));
      }
      ready.await();
      go.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** What stands in the channel once nothing is under way any more; oldest first. */
  List<String> reads() throws InterruptedException {
    program.settle();
    return board.in(CHANNEL).stream().map(PlainText::of).toList();
  }

  @Override
  public void close() {
    program.close();
    storage.close();
  }
}
