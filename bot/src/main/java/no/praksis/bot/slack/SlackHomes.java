package no.praksis.bot.slack;

import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.delivery.Alarm;
import no.praksis.bot.delivery.Homes;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * App Homes: published when they are opened, and again after changes to whoever opened theirs
 * within a day. What does not get through is dropped, since the next opening makes it anew. Safe
 * for use by many threads.
 */
final class SlackHomes implements Homes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHomes.class);
  private static final Duration LATELY = Duration.ofHours(24);

  /** Changes within this time are shown together. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  static final String OPENED = "homes-opened";

  private final SlackBrakes slack;
  private final SlackBooks books;
  private final Alarm alarm;
  private final Supplier<ChatEvents> chatEvents;
  private final Map<PersonId, Opened> opened = new ConcurrentHashMap<>();
  private final Set<PersonId> pending = ConcurrentHashMap.newKeySet();
  private final Set<PersonId> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-homes-", 0).factory());

  /**
   * Somebody's home as it was opened last.
   *
   * @param at in real time
   */
  private record Opened(
      WorkspaceId workspace, String user, Instant at, @Nullable Language language) {
    static Opened read(String document) {
      String[] lines = document.split("\n", -1);
      return new Opened(
          new WorkspaceId(lines[0]),
          lines[1],
          Instant.parse(lines[2]),
          lines[3].isEmpty() ? null : Language.valueOf(lines[3]));
    }

    String document() {
      return String.join(
          "\n", workspace.value(), user, at.toString(), language == null ? "" : language.name());
    }
  }

  /**
   * Homes, with what is remembered about them.
   *
   * @param chatEvents tells what a home shows; asked from the first opening on
   */
  SlackHomes(SlackBrakes slack, SlackBooks books, Alarm alarm, Supplier<ChatEvents> chatEvents) {
    this.slack = slack;
    this.books = books;
    this.alarm = alarm;
    this.chatEvents = chatEvents;
    books
        .all(OPENED)
        .forEach((person, document) -> opened.put(new PersonId(person), Opened.read(document)));
  }

  /**
   * Somebody has opened their home: it is published at once, on another thread.
   *
   * @param user the Slack user
   * @param language what the person's client speaks, null when Slack doesn't say
   */
  void opened(WorkspaceId workspace, PersonId person, String user, @Nullable Language language) {
    Opened now = new Opened(workspace, user, books.ticker().now(), language);
    opened.put(person, now);
    pending.add(person);
    threads.execute(
        () -> {
          publish(person);
          books.write(() -> books.put(OPENED, person.value(), now.document()));
        });
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(PersonId person) {
    opened.remove(person);
    books.write(() -> books.remove(OPENED, person.value()));
  }

  /** Nothing is kept of openings that are too long ago to push anything. */
  void tidy() {
    List<PersonId> old = opened.keySet().stream().filter(this::isLongAgo).toList();
    if (old.isEmpty()) {
      return;
    }
    old.forEach(
        person -> opened.computeIfPresent(person, (any, last) -> isLately(last) ? last : null));
    books.write(
        () ->
            old.stream()
                .filter(person -> !opened.containsKey(person))
                .forEach(person -> books.remove(OPENED, person.value())));
  }

  @Override
  public boolean watched() {
    return !opened.isEmpty();
  }

  @Override
  public void changed(PersonId person) {
    if (lately(person).isPresent()) {
      publishAfter(TOGETHER, person);
    }
  }

  private Optional<Opened> lately(PersonId person) {
    return Optional.ofNullable(opened.get(person)).filter(this::isLately);
  }

  private boolean isLately(Opened last) {
    return last.at().isAfter(books.ticker().now().minus(LATELY));
  }

  private boolean isLongAgo(PersonId person) {
    return lately(person).isEmpty();
  }

  private void publishAfter(Duration pause, PersonId person) {
    if (pending.add(person)) {
      alarm.set(books.ticker().now().plus(pause), () -> threads.execute(() -> publish(person)));
    }
  }

  private void publish(PersonId person) {
    if (!underWay.add(person)) {
      pending.remove(person);
      publishAfter(TOGETHER, person); // one after the other, so that the newest stays
      return;
    }
    pending.remove(person);
    try {
      lately(person).ifPresent(last -> publish(person, last));
    } catch (RuntimeException e) {
      LOG.warn("a home could not be shown {}", e.getClass().getName());
    } finally {
      underWay.remove(person);
    }
  }

  private void publish(PersonId person, Opened last) {
    View view =
        SlackRenderer.home(
            chatEvents.get().homeOf(person, last.language()), picture -> Optional.empty());
    SlackResult<ViewsPublishResponse> result =
        slack.call(
            last.workspace(),
            "views.publish",
            client -> client.viewsPublish(publish -> publish.userId(last.user()).view(view)));
    switch (result) {
      case SlackResult.Done<ViewsPublishResponse> done -> {}
      case SlackResult.Limited<ViewsPublishResponse>(Duration pause) -> publishAfter(pause, person);
      case SlackResult.Refused<ViewsPublishResponse>(String code) ->
          LOG.warn("a home was refused code={}", code);
      default -> LOG.info("a home did not get through");
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }
}
