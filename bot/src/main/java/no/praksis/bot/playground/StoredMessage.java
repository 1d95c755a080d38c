package no.praksis.bot.playground;

import java.time.Instant;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param id unique in its conversation; sorts by age
 * @param key null for what nobody needs to find again
 * @param from {@code praksis} or a person's id
 * @param at in practice time
 * @param only who alone sees it; null for everybody in the conversation
 * @param replyTo id of the message that it stands under
 * @param updates how often its content has changed in place
 * @param invented made up for the demonstration
 */
record StoredMessage(
    String id,
    @Nullable MessageKey key,
    String from,
    Instant at,
    Message view,
    @Nullable PersonId only,
    @Nullable String replyTo,
    int updates,
    boolean invented) {

  boolean seenBy(PersonId person) {
    return only == null || only.equals(person);
  }

  boolean isFrom(PersonId person) {
    return from.equals(person.value());
  }

  boolean fromPraksis() {
    return from.equals(Playground.PRAKSIS);
  }

  StoredMessage updated(Message content) {
    return new StoredMessage(id, key, from, at, content, only, replyTo, updates + 1, invented);
  }

  /** As it is kept. */
  String document() {
    return ViewJson.write(
        new Document(
            key == null ? null : key.value(),
            from,
            at.toString(),
            view,
            only == null ? null : only.value(),
            replyTo,
            updates,
            invented));
  }

  static StoredMessage read(String id, String document) {
    Document kept = ViewJson.read(document, Document.class);
    return new StoredMessage(
        id,
        kept.key() == null ? null : new MessageKey(kept.key()),
        kept.from(),
        Instant.parse(kept.at()),
        kept.view(),
        kept.only() == null ? null : new PersonId(kept.only()),
        kept.replyTo(),
        kept.updates(),
        kept.invented());
  }

  record Document(
      @Nullable String key,
      String from,
      String at,
      Message view,
      @Nullable String only,
      @Nullable String replyTo,
      int updates,
      boolean invented) {}
}
