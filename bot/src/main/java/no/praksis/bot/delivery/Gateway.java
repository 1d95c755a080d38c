package no.praksis.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.WorkspaceId;

/**
 * One platform, as the courier needs it. Calls block until the platform has answered or timed out;
 * what a platform refuses is a result, never an exception.
 */
public interface Gateway {
  /** Whether this is the platform of that workspace. */
  boolean serves(WorkspaceId workspace);

  /** Posts a message that carries the key with it where the platform can. */
  DeliveryResult post(Destination to, MessageKey key, Message message);

  /** Brings a message up to date; the same content again changes nothing. */
  DeliveryResult update(Destination where, MessageReference message, Message newContent);

  /**
   * Takes a message away that holds nothing any more, as when a digest needs fewer messages than
   * before. One that is gone already, or that the platform lets nobody take away but can be emptied
   * of its content, counts as taken away.
   */
  DeliveryResult delete(Destination where, MessageReference message);

  /** Whether a message with this key, posted at or after {@code since} in real time, stands. */
  Found lookUp(Destination where, MessageKey key, Instant since);

  /** The message in pieces that the platform takes, in order; itself alone when it is short. */
  List<Message> split(Destination to, Message message);

  /** Whether the person lets Praksis write in private, as far as the platform has said. */
  default boolean reaches(Person person) {
    return true;
  }

  /** How fast the platform takes messages. */
  Pace pace();

  /** How fast it takes changes to messages that stand. */
  default Pace paceOfChanges() {
    return pace();
  }

  /** What a look-up finds. */
  sealed interface Found {
    record There(MessageReference reference) implements Found {}

    record NotThere() implements Found {}

    /** The platform has no look-up. */
    record Unknowable() implements Found {}

    /**
     * The look-up itself failed; try again.
     *
     * @param pause no sooner than this; zero when the platform doesn't say
     */
    record NotNow(Duration pause) implements Found {
      public NotNow() {
        this(Duration.ZERO);
      }
    }
  }
}
