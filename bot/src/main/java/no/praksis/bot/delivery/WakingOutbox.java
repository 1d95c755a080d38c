package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;

/** The outbox as use cases write to it: whom something is told is heard of after the commit. */
public final class WakingOutbox implements Outbox {
  private final Outbox outbox;
  private final Transactions transactions;
  private final Consumer<Audience> written;

  /**
   * The outbox.
   *
   * @param written hears whom something is told; returns at once
   */
  public WakingOutbox(Outbox outbox, Transactions transactions, Consumer<Audience> written) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.written = written;
  }

  @Override
  public void post(MessageKey key, Audience audience, Notice notice) {
    outbox.post(key, audience, notice);
    transactions.afterCommit(() -> written.accept(audience));
  }

  @Override
  public void update(MessageKey key, Audience audience, Notice notice) {
    outbox.update(key, audience, notice);
    transactions.afterCommit(() -> written.accept(audience));
  }

  @Override
  public List<Dispatch> claim(int limit, Instant now) {
    return outbox.claim(limit, now);
  }

  @Override
  public List<Dispatch> interrupted(Instant before) {
    return outbox.interrupted(before);
  }

  @Override
  public void fixParts(long id, int parts) {
    outbox.fixParts(id, parts);
  }

  @Override
  public void partDelivered(long id, int part, MessageReference reference) {
    outbox.partDelivered(id, part, reference);
  }

  @Override
  public void done(long id) {
    outbox.done(id);
  }

  @Override
  public void retry(long id, Instant notBefore, DeliveryResult.Reason reason) {
    outbox.retry(id, notBefore, reason);
  }

  @Override
  public void postpone(long id, Instant notBefore) {
    outbox.postpone(id, notBefore);
  }

  @Override
  public void giveUp(long id, Instant now, DeliveryResult.Reason reason) {
    outbox.giveUp(id, now, reason);
  }

  @Override
  public List<DeadLetter> deadLetters(int limit) {
    return outbox.deadLetters(limit);
  }

  @Override
  public int countDeadLetters() {
    return outbox.countDeadLetters();
  }

  @Override
  public int waiting() {
    return outbox.waiting();
  }

  @Override
  public Optional<Instant> nextAttempt(Instant now) {
    return outbox.nextAttempt(now);
  }
}
