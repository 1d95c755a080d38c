package no.praksis.bot.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.delivery.Alarm;
import no.praksis.bot.delivery.Fault;
import no.praksis.bot.delivery.Homes;
import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home cards: one stands at the end of a personal chat, and follows changes for a day. What does
 * not get through is dropped, since the next one is made anew. Safe for use by many threads.
 */
final class TeamsHomes implements Homes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsHomes.class);
  private static final Duration LATELY = Duration.ofHours(24);

  /** Changes within this time are shown together. */
  private static final Duration TOGETHER = Duration.ofSeconds(2);

  private static final Duration AFTER_COMMANDS = Duration.ofSeconds(1);

  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final String SHOWN = "homes";

  private final TeamsApi api;
  private final TeamsBrakes brakes;
  private final PlatformMemory memory;
  private final Transactions transactions;
  private final Ticker ticker;
  private final Alarm alarm;
  private final Supplier<ChatEvents> chatEvents;
  private final Pictures pictures;
  private final Map<PersonId, Shown> shown = new ConcurrentHashMap<>();
  private final Set<PersonId> wanted = ConcurrentHashMap.newKeySet();
  private final Set<PersonId> pending = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("teams-homes-", 0).factory());

  /**
   * Somebody's home card.
   *
   * @param at when it was posted, in real time
   */
  private record Shown(
      WorkspaceId workspace,
      ConversationId chat,
      String activity,
      Instant at,
      @Nullable Language language) {
    static Shown read(String document) {
      String[] lines = document.split("\n", -1);
      return new Shown(
          new WorkspaceId(lines[0]),
          new ConversationId(lines[1]),
          lines[2],
          Instant.parse(lines[3]),
          lines[4].isEmpty() ? null : Language.valueOf(lines[4]));
    }

    String document() {
      return String.join(
          "\n",
          workspace.value(),
          chat.value(),
          activity,
          at.toString(),
          language == null ? "" : language.name());
    }
  }

  /**
   * Homes, with what is remembered about them.
   *
   * @param chatEvents tells what a home shows; asked from the first one on
   */
  TeamsHomes(
      TeamsApi api,
      TeamsBrakes brakes,
      TeamsNeeds needs,
      Alarm alarm,
      Supplier<ChatEvents> chatEvents,
      Pictures pictures) {
    this.api = api;
    this.brakes = brakes;
    memory = needs.memory();
    transactions = needs.transactions();
    ticker = needs.ticker();
    this.alarm = alarm;
    this.chatEvents = chatEvents;
    this.pictures = pictures;
    memory
        .all(PLATFORM, SHOWN)
        .forEach((person, document) -> shown.put(new PersonId(person), Shown.read(document)));
  }

  /**
   * Shows somebody's home in a moment, when what was asked for has been told; asked for again
   * meanwhile, it is shown once.
   */
  void showSoon(WorkspaceId workspace, ConversationId chat, Meeting.Met met) {
    if (wanted.add(met.person())) {
      Runnable show = () -> showWanted(workspace, chat, met);
      alarm.set(ticker.now().plus(AFTER_COMMANDS), () -> threads.execute(show));
    }
  }

  /** Who has been forgotten meanwhile wants none any more. */
  private void showWanted(WorkspaceId workspace, ConversationId chat, Meeting.Met met) {
    if (!wanted.remove(met.person())) {
      return;
    }
    try {
      show(workspace, chat, met);
    } catch (RuntimeException e) {
      LOG.warn("a home could not be shown {}", Fault.of(e));
    }
  }

  /** Shows somebody's home at the end of the personal chat, and takes the one before away. */
  void show(WorkspaceId workspace, ConversationId chat, Meeting.Met met) {
    Activity card = card(met.person(), met.language());
    TeamsResult<String> posted =
        TeamsRest.between(
            () -> brakes.inTurn(workspace, chat.value(), () -> api.post(workspace, chat, card)));
    posted.done().ifPresent(activity -> keep(workspace, chat, activity, met));
    if (posted.done().isEmpty()) {
      LOG.info("a home did not get through");
    }
  }

  private void keep(WorkspaceId workspace, ConversationId chat, String activity, Meeting.Met met) {
    Shown now = new Shown(workspace, chat, activity, ticker.now(), met.language());
    Shown before = shown.put(met.person(), now);
    transactions.write(() -> memory.put(PLATFORM, SHOWN, met.person().value(), now.document()));
    if (before != null) {
      TeamsResult<String> unused =
          TeamsRest.between(
              () ->
                  brakes.inTurn(
                      before.workspace(),
                      before.chat().value(),
                      () -> api.delete(before.workspace(), before.chat(), before.activity())));
    }
  }

  private Activity card(PersonId person, @Nullable Language language) {
    Home home = chatEvents.get().homeOf(person, language);
    return TeamsActivities.message(TeamsRenderer.home(home, pictures), home.title());
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(PersonId person) {
    wanted.remove(person);
    if (shown.remove(person) != null) {
      unlearn(person);
    }
  }

  /** Another one may stand there by now. */
  private void unlearn(PersonId person) {
    transactions.write(
        () -> {
          if (!shown.containsKey(person)) {
            memory.remove(PLATFORM, SHOWN, person.value());
          }
        });
  }

  /** The card is gone, which may have been the one before. */
  private void gone(PersonId person, Shown card) {
    if (shown.remove(person, card)) {
      unlearn(person);
    }
  }

  @Override
  public boolean watched() {
    return shown.values().stream().anyMatch(this::isRecent);
  }

  @Override
  public void changed(PersonId person) {
    if (lately(person).isPresent()) {
      showAfter(TOGETHER, person);
    }
  }

  private Optional<Shown> lately(PersonId person) {
    return Optional.ofNullable(shown.get(person)).filter(this::isRecent);
  }

  /** Cards that are older stay known, so that the next one takes their place. */
  private boolean isRecent(Shown last) {
    return last.at().isAfter(ticker.now().minus(LATELY));
  }

  private void showAfter(Duration pause, PersonId person) {
    if (pending.add(person)) {
      alarm.set(ticker.now().plus(pause), () -> threads.execute(() -> update(person)));
    }
  }

  private void update(PersonId person) {
    pending.remove(person);
    try {
      lately(person).ifPresent(last -> update(person, last));
    } catch (RuntimeException e) {
      LOG.warn("a home could not be shown {}", Fault.of(e));
    }
  }

  private void update(PersonId person, Shown last) {
    Activity card = card(person, last.language());
    TeamsResult<String> result =
        brakes.call(
            last.workspace(),
            last.chat().value(),
            () -> api.update(last.workspace(), last.chat(), last.activity(), card));
    switch (result) {
      case TeamsResult.Done<String> done -> {}
      case TeamsResult.Limited<String>(Duration pause) ->
          showAfter(pause.compareTo(TOGETHER) > 0 ? pause : TOGETHER, person);
      case TeamsResult.Refused<String> refused -> gone(person, last);
      default -> LOG.info("a home did not get through");
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }
}
