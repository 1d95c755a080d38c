package no.praksis.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.praksis.bot.delivery.NoticeViews.Letter;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.storage.Storage;

/**
 * A courier between a real outbox and a platform that a test directs, in time that a test moves.
 */
final class CourierWorld implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final ManualTime time = new ManualTime();
  final TestPlatform platform = new TestPlatform(time);
  private final Path folder = temporaryFolder();
  final Storage storage = Storage.open("jdbc:sqlite:" + folder.resolve("praksis.db"), time);
  final Events events = new Events();

  /** Between courier and platform; the platform itself unless a test puts something there. */
  Gateway gateway = platform;

  private final Map<String, Supplier<List<String>>> contents = new ConcurrentHashMap<>();
  private final List<Courier> couriers = new ArrayList<>();
  private volatile int failingWrites;

  Courier start() {
    Courier courier =
        new Courier(
            new DeliveryBooks(new Unreliable(), outbox(), references()),
            new Views(),
            List.of(gateway),
            new Timing(time, time, new SplittableRandom(7)),
            events,
            CourierOptions.DEFAULT);
    couriers.add(courier);
    courier.start();
    return courier;
  }

  Outbox outbox() {
    return storage.outbox();
  }

  MessageReferences references() {
    return storage.messageReferences();
  }

  void write(Runnable work) {
    storage.transactions().write(work);
  }

  /** What the message in this conversation says from now on, a message per part. */
  void says(String key, String... parts) {
    contents.put(key, () -> List.of(parts));
  }

  void saysBy(String key, Supplier<List<String>> content) {
    contents.put(key, content);
  }

  void saysNothing(String key) {
    contents.put(key, List::of);
  }

  /** Posts in a conversation, which belongs to the workspace behind its @ when it has one. */
  void post(String conversation, String key) {
    write(() -> outbox().post(key(key), channel(conversation), notice(key)));
  }

  void update(String conversation, String key) {
    write(() -> outbox().update(key(key), channel(conversation), notice(key)));
  }

  /** The next so many writes fail, whoever writes. */
  void failWrites(int count) {
    failingWrites = count;
  }

  /** Takes rows as a process does that dies before it sends anything. */
  List<Dispatch> claimAndDie() {
    return storage.transactions().write(() -> outbox().claim(32, time.now()));
  }

  void settle(Courier courier) {
    try {
      assertThat(courier.awaitIdle(PATIENCE)).as("comes to rest").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A courier that sends what there is and is closed. */
  void run() {
    try (Courier courier = start()) {
      settle(courier);
    }
  }

  void advance(Courier courier, Duration duration) {
    time.advance(duration);
    settle(courier);
  }

  @Override
  public void close() {
    couriers.forEach(Courier::close);
    storage.close();
    deleteFolder();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("courier");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MessageKey key(String key) {
    return new MessageKey(key);
  }

  private static Audience channel(String conversation) {
    return new Audience.Channel(new GroupId(conversation));
  }

  private static Notice notice(String key) {
    return new Notice.RoundMessage(new RoundId(key));
  }

  /** Shows what the test says, where the group's name tells. */
  private final class Views implements NoticeViews {
    @Override
    public Optional<Letter> view(Audience audience, Notice notice) {
      return CourierWorld.this.view(audience, notice);
    }

    @Override
    public Optional<Destination> address(Audience audience) {
      return Optional.of(destination(audience));
    }
  }

  private static Destination destination(Audience audience) {
    String conversation = ((Audience.Channel) audience).group().value();
    int at = conversation.indexOf('@');
    WorkspaceId workspace =
        at < 0 ? TestPlatform.WORKSPACE : new WorkspaceId(conversation.substring(at + 1));
    return new Destination.Channel(workspace, new ConversationId(conversation));
  }

  private Optional<Letter> view(Audience audience, Notice notice) {
    String key = ((Notice.RoundMessage) notice).round().value();
    List<String> parts = contents.getOrDefault(key, () -> List.of(key)).get();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Element> elements = new ArrayList<>();
    parts.forEach(part -> elements.add(new Element.Paragraph(part)));
    return Optional.of(new Letter(destination(audience), new Message(parts.get(0), elements)));
  }

  /** Storage that refuses for a while when told to. */
  private final class Unreliable implements Transactions {
    @Override
    public <T> T write(Supplier<T> work) {
      if (failingWrites > 0) {
        failingWrites--;
        throw new StorageUnavailable("told to", new IllegalStateException());
      }
      return storage.transactions().write(work);
    }

    @Override
    public void afterCommit(Runnable action) {
      storage.transactions().afterCommit(action);
    }
  }

  /** What was heard, as lines. */
  static final class Events implements DeliveryListener {
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile Duration lastPause = Duration.ZERO;
    volatile Consumer<String> onSent = key -> {};

    @Override
    public void sent(Dispatch dispatch, Duration age) {
      heard.add("sent " + dispatch.key().value());
      onSent.accept(dispatch.key().value());
    }

    @Override
    public void retried(Dispatch dispatch, Reason reason, Duration pause) {
      lastPause = pause;
      heard.add("retried " + dispatch.key().value() + " " + reason);
    }

    @Override
    public void gaveUp(Dispatch dispatch, Reason reason) {
      heard.add("gave up " + dispatch.key().value() + " " + reason);
    }
  }
}
