package no.praksis.practice.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.Dispatch.Manner;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.id.PersonId;

/** Remembers what is to be told; nothing is sent. */
public final class MemoryOutbox implements Outbox {
  private final List<Told> told = new ArrayList<>();
  private final Set<MessageKey> posted = new HashSet<>();

  /** One row. */
  public record Told(Manner manner, MessageKey key, Audience audience, Notice notice) {}

  @Override
  public void post(MessageKey key, Audience audience, Notice notice) {
    if (posted.add(key)) {
      told.add(new Told(Manner.POST, key, audience, notice));
    }
  }

  @Override
  public void update(MessageKey key, Audience audience, Notice notice) {
    told.add(new Told(Manner.UPDATE, key, audience, notice));
  }

  /** What has been told since the last call, of this manner. */
  public List<Notice> take(Manner manner) {
    List<Notice> taken =
        told.stream().filter(one -> one.manner() == manner).map(Told::notice).toList();
    told.clear();
    return taken;
  }

  /** What was told this person alone, so far. */
  public List<Notice> privatelyTo(PersonId person) {
    return told.stream()
        .filter(one -> one.audience().equals(new Audience.Privately(person)))
        .map(Told::notice)
        .toList();
  }

  /** Everybody who was told something privately, once for each message. */
  public List<PersonId> toldPrivately() {
    return told.stream()
        .map(Told::audience)
        .filter(Audience.Privately.class::isInstance)
        .map(audience -> ((Audience.Privately) audience).person())
        .toList();
  }

  @Override
  public List<Dispatch> claim(int limit, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Dispatch> interrupted(Instant before) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void fixParts(long id, int parts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void partDelivered(long id, int part, MessageReference reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void done(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void retry(long id, Instant notBefore, DeliveryResult.Reason reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void postpone(long id, Instant notBefore) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void giveUp(long id, Instant now, DeliveryResult.Reason reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DeadLetter> deadLetters(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int countDeadLetters() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int waiting() {
    return told.size();
  }

  @Override
  public Optional<Instant> nextAttempt(Instant now) {
    return Optional.empty();
  }
}
