package no.praksis.bot.conversation;

import no.praksis.bot.view.Home;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which adapters hand in what people do. Safe for use by many threads; calls
 * return once the effect is committed.
 */
public interface ChatEvents {
  /**
   * What to answer. The same event again gives the same answer and has no second effect.
   *
   * @throws no.praksis.practice.delivery.StorageUnavailable when nothing could be kept
   */
  Reply handle(ChatEvent event);

  /** One of Praksis' own messages was taken away on its platform, by whomever. */
  void messageGone(MessageKey message);

  /**
   * What the person's home shows now.
   *
   * @param platformLanguage what the person's client speaks, null when the platform doesn't say
   */
  Home homeOf(PersonId person, @Nullable Language platformLanguage);
}
