package no.praksis.bot.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.praksis.bot.calendar.JollydayHolidays;
import no.praksis.bot.conversation.ChannelEvents;
import no.praksis.bot.conversation.ChannelFollower;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Conversations;
import no.praksis.bot.conversation.UseCases;
import no.praksis.bot.delivery.Courier;
import no.praksis.bot.delivery.CourierOptions;
import no.praksis.bot.delivery.DeliveryBooks;
import no.praksis.bot.delivery.DeliveryListener;
import no.praksis.bot.delivery.Fault;
import no.praksis.bot.delivery.HomePushes;
import no.praksis.bot.delivery.LoggedDeliveries;
import no.praksis.bot.delivery.LostChannels;
import no.praksis.bot.delivery.MeasuredDeliveries;
import no.praksis.bot.delivery.NoticeMessages;
import no.praksis.bot.delivery.SummaryNotices;
import no.praksis.bot.delivery.TimerAlarm;
import no.praksis.bot.delivery.Timing;
import no.praksis.bot.delivery.Unreachable;
import no.praksis.bot.delivery.WakingOutbox;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.questions.BuiltInPromptSets;
import no.praksis.bot.report.SummaryPictures;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Reach;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.group.Language;
import no.praksis.practice.privacy.Tidy;
import no.praksis.practice.prompt.KnownPromptSets;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.ResumeRounds;
import no.praksis.scheduler.Pending;
import no.praksis.scheduler.QuartzTimers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot, from tables to platforms; whoever opens it hands in what it remembers with and
 * talks on. Closing it stops timers first, then lets the courier finish; the storage stays open.
 */
public final class Program implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SWEEP = Duration.ofMinutes(5);

  private final MovableClock clock;
  private final QuartzTimers timers;
  private final TimerAlarm alarm;
  private final Courier courier;
  private final ChatEvents chatEvents;
  private final ChannelEvents channelEvents;
  private final UseCases useCases;
  private final ResumeRounds resumeRounds;
  private final Practice practice;
  private final KeptFiles files;
  private final HomePushes homes;
  private final Ports ports;
  private final Reach reach;
  private final ScheduledExecutorService sweep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sweep").daemon().factory());
  private final ReentrantLock moving = new ReentrantLock();

  private Program(
      Ports given,
      Platforms platforms,
      QuartzTimers timers,
      MovableClock clock,
      Ticker ticker,
      Extras extras) {
    this.clock = clock;
    ports = given.with(new WakingOutbox(given.outbox(), given.transactions(), this::written));
    this.timers = timers;
    homes = new HomePushes(ports.groups(), platforms.homes());
    files = new KeptFiles(ports.memory(), ports.transactions(), ticker);
    SummaryPictures pictures = new SummaryPictures(files);
    reach = platforms.reach(ports.people());
    PromptSets promptSets = promptSets(extras.questions());
    practice =
        new Practice(ports, promptSets, new JollydayHolidays(), timers, clock, new SecureRandom());
    useCases = practice.useCases();
    alarm = new TimerAlarm(ticker);
    courier =
        new Courier(
            new DeliveryBooks(given.transactions(), given.outbox(), given.references()),
            messages(pictures),
            platforms.gateways(),
            new Timing(ticker, alarm, new SecureRandom()),
            listener(extras.metrics()),
            extras.courier());
    chatEvents = new HomeKeeping(conversations(platforms, promptSets, pictures), homes);
    channelEvents = follower(platforms, extras.language());
    resumeRounds = practice.resumeRounds();
  }

  private DeliveryListener listener(MeterRegistry metrics) {
    return new LostChannels(
        useCases.channels().pauseGroup(), new MeasuredDeliveries(metrics, new LoggedDeliveries()));
  }

  private ChannelFollower follower(Platforms platforms, Language language) {
    return new ChannelFollower(
        useCases.channels(), ports.groups(), ports.people(), platforms.channels(), language);
  }

  private ChatEvents conversations(
      Platforms platforms, PromptSets promptSets, SummaryPictures pictures) {
    return Conversations.all(
        useCases,
        ports.tables(promptSets, files),
        pictures,
        platforms.channels(),
        platforms.admins(),
        reach,
        clock);
  }

  private PromptSets promptSets(List<PromptSet> more) {
    return new KnownPromptSets(
        Stream.concat(BuiltInPromptSets.all().stream(), more.stream()).toList(),
        BuiltInPromptSets.extras(),
        ports.ownPromptSets());
  }

  private NoticeMessages messages(SummaryPictures pictures) {
    return new NoticeMessages(
        ports.people(),
        ports.groups(),
        practice.plans(),
        ports.rounds(),
        practice.readRound(),
        new SummaryNotices(
            ports.people(),
            practice.summaries.summarise(),
            practice.summaries.oversight(),
            pictures,
            new Unreachable(ports.groups(), reach)),
        practice.helping.notices());
  }

  /**
   * What has a default.
   *
   * @param questions sets for every group beside those that ship with Praksis
   * @param language for people whose language nobody knows
   */
  public record Extras(
      MeterRegistry metrics, CourierOptions courier, List<PromptSet> questions, Language language) {
    public Extras(MeterRegistry metrics, CourierOptions courier) {
      this(metrics, courier, List.of(), Language.EN);
    }
  }

  /** Makes the program; nothing happens by itself before {@link #start}. */
  public static Program make(
      Ports ports,
      Platforms platforms,
      QuartzTimers timers,
      MovableClock clock,
      Ticker ticker,
      Extras extras) {
    return new Program(ports, platforms, timers, clock, ticker, extras);
  }

  private void written(Audience audience) {
    courier.wake();
    homes.told(audience);
  }

  /** Does what came due while nothing ran, and goes on from there. */
  public void start() {
    timers.start(
        new DueWork(
            practice.openDueRounds(),
            practice.remindMissing(),
            practice.closeRound(),
            practice.tendGroup()));
    resumeRounds.resume();
    courier.start();
    ScheduledFuture<?> unused =
        sweep.scheduleWithFixedDelay(
            this::sweep, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
  }

  /** What a timer may have missed, such as one whose setting failed after its commit. */
  private void sweep() {
    try {
      resumeRounds.resume();
      new Tidy(ports.privacy().old(), ports.transactions()).tidy();
    } catch (RuntimeException e) {
      LOG.error("the sweep failed and is repeated in {} {}", SWEEP, Fault.of(e));
    }
  }

  public ChatEvents chatEvents() {
    return chatEvents;
  }

  /** The door for what happens to channels. */
  public ChannelEvents channelEvents() {
    return channelEvents;
  }

  /** The pictures and other files that messages point to. */
  public KeptFiles files() {
    return files;
  }

  UseCases useCases() {
    return useCases;
  }

  Ports ports() {
    return ports;
  }

  /** Practice time. */
  public Instant now() {
    return clock.instant();
  }

  /** What is due first, in practice time. */
  public Optional<Pending> next() {
    return timers.next();
  }

  /**
   * Moves practice time forward through every moment at which something is due, in order, and lets
   * timers and courier finish at each. A moment that is past changes nothing.
   */
  public void moveTo(Instant target) {
    moving.lock();
    try {
      settle();
      Optional<Pending> next = timers.next();
      while (next.isPresent() && !next.get().moment().isAfter(target)) {
        show(next.get().moment());
        settle();
        next = timers.next();
      }
      show(target);
      settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the clock was moved", e);
    } finally {
      moving.unlock();
    }
  }

  private void show(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      clock.moveTo(moment);
      timers.clockMoved();
    }
  }

  /** Waits until nothing that is due now, in practice time, is left to do or to send. */
  public void settle() throws InterruptedException {
    timers.awaitQuiet(PATIENCE);
    if (!courier.awaitIdle(PATIENCE)) {
      LOG.warn("messages are still under way after {}", PATIENCE);
    }
  }

  @Override
  public void close() {
    sweep.shutdownNow();
    timers.close();
    courier.close();
    homes.close();
    files.close();
    alarm.close();
  }
}
