package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.delivery.NoticeViews.Letter;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one row to its platform and records what became of it. */
final class Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private final NoticeViews views;
  private final List<Gateway> gateways;
  private final Outbox outbox;
  private final Timing timing;
  private final CourierOptions options;
  private final DeliveryListener listener;
  private final BackOff backOff;
  private final Doubts doubts = new Doubts();
  private final Throttle throttle;
  private final Ledger ledger;
  private final Posting posting;
  private final Updating updating;

  Carrier(
      DeliveryBooks books,
      NoticeViews views,
      List<Gateway> gateways,
      Timing timing,
      DeliveryListener listener,
      CourierOptions options,
      Workload workload) {
    this.views = views;
    this.gateways = List.copyOf(gateways);
    this.outbox = books.outbox();
    this.timing = timing;
    this.options = options;
    this.listener = listener;
    backOff = new BackOff(timing.random());
    throttle = new Throttle(timing.ticker(), workload, options);
    ledger = new Ledger(books.transactions(), workload, timing, backOff);
    posting = new Posting(outbox, ledger);
    updating = new Updating(books, ledger);
  }

  /**
   * Carries the row.
   *
   * @param interrupted whether a process died over it, so that nobody knows what stands
   * @throws InterruptedException when the courier closes before it is known and recorded what
   *     became of the row; it stays marked as being sent
   */
  void carry(Dispatch dispatch, boolean interrupted) throws InterruptedException {
    Trip trip = new Trip(dispatch, interrupted || doubts.about(dispatch));
    Outcome outcome;
    try {
      outcome = trip.make();
    } catch (RuntimeException e) {
      LOG.warn("a delivery failed row={} {}", dispatch.id(), Fault.of(e));
      outcome = putOff(Reason.PLATFORM_FAILED);
    }
    switch (outcome) {
      case Outcome.Told told -> {
        doubts.settled(dispatch.id());
        listener.sent(dispatch, age(dispatch));
      }
      case Outcome.PutOff later -> putOff(dispatch, later.retry(), trip.inDoubt());
      case Outcome.GivenUp never -> giveUp(dispatch, never.reason());
    }
  }

  private void putOff(Dispatch dispatch, RetryAfter retry, boolean inDoubt)
      throws InterruptedException {
    Duration pause = retry.pause();
    if (pause.isZero()) {
      pause = backOff.pause(dispatch.attempts());
      if (inDoubt && pause.compareTo(options.settle()) < 0) {
        pause = options.settle();
      }
    }
    Instant notBefore = timing.now().plus(pause);
    doubts.putOff(dispatch.id(), inDoubt);
    if (inDoubt || retry.pause().isZero()) {
      ledger.write(() -> outbox.retry(dispatch.id(), notBefore, retry.reason()));
    } else {
      ledger.write(() -> outbox.postpone(dispatch.id(), notBefore)); // too fast is no failure
    }
    listener.retried(dispatch, retry.reason(), pause);
  }

  private void giveUp(Dispatch dispatch, Reason reason) throws InterruptedException {
    ledger.write(
        () -> {
          outbox.giveUp(dispatch.id(), timing.now(), reason);
          listener.givingUp(dispatch, reason);
        });
    doubts.settled(dispatch.id());
    listener.gaveUp(dispatch, reason);
  }

  private Duration age(Dispatch dispatch) {
    return Duration.between(dispatch.createdAt(), timing.now());
  }

  private Optional<Gateway> gatewayOf(WorkspaceId workspace) {
    return gateways.stream().filter(gateway -> gateway.serves(workspace)).findFirst();
  }

  private static Outcome putOff(Reason reason) {
    return new Outcome.PutOff(new RetryAfter(Duration.ZERO, reason));
  }

  /** One attempt with one row. */
  private final class Trip {
    private final Dispatch dispatch;
    private boolean inDoubt;

    Trip(Dispatch dispatch, boolean inDoubt) {
      this.dispatch = dispatch;
      this.inDoubt = inDoubt;
    }

    boolean inDoubt() {
      return inDoubt;
    }

    Outcome make() throws InterruptedException {
      if (age(dispatch).compareTo(options.tooOld()) > 0) {
        return new Outcome.GivenUp(Reason.TOO_OLD);
      }
      Optional<Letter> letter = views.view(dispatch.audience(), dispatch.notice());
      Optional<Destination> to = letter.map(Letter::to).or(() -> toTakeAway(dispatch));
      if (to.isEmpty()) {
        ledger.write(() -> outbox.done(dispatch.id()));
        return new Outcome.Told();
      }
      Optional<Gateway> gateway = gatewayOf(to.get().workspace());
      if (gateway.isEmpty()) {
        return putOff(Reason.NOT_AUTHORISED); // until its platform is configured again
      }
      return send(letter.map(Letter::message).orElse(null), to.get(), gateway.get());
    }

    /** A message that has nothing left to tell is looked for, so that it can be taken away. */
    private Optional<Destination> toTakeAway(Dispatch update) {
      return update.manner() == Dispatch.Manner.UPDATE
          ? views.address(update.audience())
          : Optional.empty();
    }

    private Outcome send(@Nullable Message message, Destination to, Gateway gateway)
        throws InterruptedException {
      Sending sending = new Sending(gateway, to, throttle, inDoubt, mayStandSince());
      try {
        if (message == null) {
          return updating.takeAway(dispatch, sending);
        }
        return switch (dispatch.manner()) {
          case POST -> posting.carry(dispatch, message, sending);
          case UPDATE -> updating.carry(dispatch, message, sending);
        };
      } finally {
        inDoubt = sending.inDoubt();
      }
    }

    private Instant mayStandSince() {
      Instant claimedAt = dispatch.claimedAt();
      return dispatch.attempts() > 0 || claimedAt == null ? dispatch.createdAt() : claimedAt;
    }
  }
}
