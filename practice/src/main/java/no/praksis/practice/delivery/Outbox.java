package no.praksis.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is still to be told. Rows are written in the transaction that causes them, leave in the
 * order of writing within one audience, and wait there for each other: while a row is being sent or
 * waits for another attempt, later rows of the same audience wait too; other audiences do not. All
 * instants are real time. Methods that change something are called inside {@link
 * Transactions#write}.
 */
public interface Outbox {
  /** A new message; nothing happens when one with this key waits or stands already. */
  void post(MessageKey key, Audience audience, Notice notice);

  /**
   * Brings the message with this key up to date. At most one update of a message waits: a second
   * one is dropped while the first waits. An update is also dropped while the post of the same key
   * waits for its first attempt to count; after that part of it may stand already, and its content
   * is not read again.
   */
  void update(MessageKey key, Audience audience, Notice notice);

  /**
   * Claims at most {@code limit} rows that may be sent now, at most one of each audience, and marks
   * them as being sent since {@code now}. First what was never put off, so that it waits for
   * nothing that comes back again and again; then what has waited longest.
   */
  List<Dispatch> claim(int limit, Instant now);

  /** Rows that are marked as being sent since before {@code before}: a process died over them. */
  List<Dispatch> interrupted(Instant before);

  /** Fixes how many messages the row takes, from 1. */
  void fixParts(long id, int parts);

  /** Part {@code part}, counted from 0, stands there. Remembers the reference as well. */
  void partDelivered(long id, int part, MessageReference reference);

  /** All of it is told; the row goes. */
  void done(long id);

  /** Puts the row off, and counts the attempt. */
  void retry(long id, Instant notBefore, DeliveryResult.Reason reason);

  /** Puts the row off without counting an attempt: the platform wants it later, or in its turn. */
  void postpone(long id, Instant notBefore);

  /** Gives the row up; it stays for the admin to see, and holds nothing up any more. */
  void giveUp(long id, Instant now, DeliveryResult.Reason reason);

  /** The rows given up, newest first. */
  List<DeadLetter> deadLetters(int limit);

  /** How many rows are given up and not yet tidied away. */
  int countDeadLetters();

  /** How many rows wait or are being sent. */
  int waiting();

  /** The earliest moment from which a waiting row may be sent that may not be sent now. */
  Optional<Instant> nextAttempt(Instant now);

  /** A row that was given up. */
  record DeadLetter(
      long id, Audience audience, DeliveryResult.Reason reason, Instant givenUpAt, Duration age) {}
}
