package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Dispatch;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;

final class InMemoryBooks implements Outbox, MessageReferences, Transactions {
  private final Ticker ticker;
  private final TreeMap<Long, Dispatch> rows = new TreeMap<>();
  private final Map<Long, Instant> notBefore = new HashMap<>();
  private final List<DeadLetter> dead = new ArrayList<>();
  private final Map<MessageKey, MessageReference> references = new HashMap<>();
  private long next;

  InMemoryBooks(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public synchronized <T> T write(Supplier<T> work) {
    return work.get();
  }

  @Override
  public void afterCommit(Runnable action) {
    action.run();
  }

  @Override
  public synchronized void post(MessageKey key, Audience audience, Notice notice) {
    if (!references.containsKey(key)) {
      add(key, audience, notice, Dispatch.Manner.POST);
    }
  }

  private void add(MessageKey key, Audience audience, Notice notice, Dispatch.Manner manner) {
    rows.put(
        ++next, new Dispatch(next, key, audience, notice, manner, 0, 0, 0, ticker.now(), null));
  }

  @Override
  public synchronized void update(MessageKey key, Audience audience, Notice notice) {
    boolean waits =
        rows.values().stream()
            .anyMatch(
                r ->
                    r.key().equals(key)
                        && r.claimedAt() == null
                        && (r.manner() == Dispatch.Manner.UPDATE || r.attempts() == 0));
    if (!waits) {
      add(key, audience, notice, Dispatch.Manner.UPDATE);
    }
  }

  @Override
  public synchronized List<Dispatch> claim(int limit, Instant now) {
    Set<Audience> seen = new HashSet<>();
    List<Dispatch> claimed = new ArrayList<>();
    for (Dispatch row : List.copyOf(rows.values())) {
      if (seen.add(row.audience())
          && row.claimedAt() == null
          && claimed.size() < limit
          && !notBefore.getOrDefault(row.id(), now).isAfter(now)) {
        claimed.add(put(row, row.parts(), row.delivered(), row.attempts(), now));
      }
    }
    return claimed;
  }

  private Dispatch put(Dispatch r, int parts, int delivered, int attempts, Instant claimedAt) {
    Dispatch changed =
        new Dispatch(
            r.id(),
            r.key(),
            r.audience(),
            r.notice(),
            r.manner(),
            parts,
            delivered,
            attempts,
            r.createdAt(),
            claimedAt);
    rows.put(r.id(), changed);
    return changed;
  }

  @Override
  public synchronized List<Dispatch> interrupted(Instant before) {
    return rows.values().stream()
        .filter(r -> r.claimedAt() != null && r.claimedAt().isBefore(before))
        .toList();
  }

  @Override
  public synchronized void fixParts(long id, int parts) {
    Dispatch r = rows.get(id);
    put(r, parts, r.delivered(), r.attempts(), r.claimedAt());
  }

  @Override
  public synchronized void partDelivered(long id, int part, MessageReference reference) {
    Dispatch r = rows.get(id);
    put(r, r.parts(), part + 1, r.attempts(), r.claimedAt());
    references.put(r.key().part(part), reference);
  }

  @Override
  public synchronized void done(long id) {
    rows.remove(id);
  }

  @Override
  public synchronized void retry(long id, Instant at, DeliveryResult.Reason reason) {
    Dispatch r = rows.get(id);
    put(r, r.parts(), r.delivered(), r.attempts() + 1, null);
    notBefore.put(id, at);
  }

  @Override
  public synchronized void giveUp(long id, Instant now, DeliveryResult.Reason reason) {
    Dispatch r = rows.remove(id);
    dead.add(
        0, new DeadLetter(id, r.audience(), reason, now, Duration.between(r.createdAt(), now)));
  }

  @Override
  public synchronized List<DeadLetter> deadLetters(int limit) {
    return dead.stream().limit(limit).toList();
  }

  @Override
  public synchronized int waiting() {
    return rows.size();
  }

  @Override
  public synchronized Optional<Instant> nextAttempt(Instant now) {
    return notBefore.entrySet().stream()
        .filter(e -> rows.containsKey(e.getKey()) && rows.get(e.getKey()).claimedAt() == null)
        .map(Map.Entry::getValue)
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }

  @Override
  public synchronized Optional<MessageReference> find(MessageKey key) {
    return Optional.ofNullable(references.get(key));
  }

  @Override
  public synchronized Optional<MessageKey> keyOf(MessageReference reference) {
    return references.entrySet().stream()
        .filter(e -> e.getValue().equals(reference))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized void save(MessageKey key, MessageReference reference) {
    references.put(key, reference);
  }

  @Override
  public synchronized void remove(MessageKey key) {
    references.remove(key);
  }
}
