package no.praksis.practice.privacy;

import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody shared, so that it can be taken out.
 *
 * @param author null when it was said anonymously
 * @param text as typed
 * @param at in practice time; of an anonymous answer, when its round closed
 */
public record SharedThing(
    Handle handle,
    GroupId group,
    @Nullable PersonId author,
    String text,
    Visibility visibility,
    Instant at) {

  /** What sort of thing it is. */
  public enum Kind {
    ANSWER,
    ACTION_POINT,
    FOLLOW_UP,
    REQUEST,
    OFFER,
    RECOGNITION,
    ANONYMOUS_ANSWER
  }

  /**
   * Finds it again, as long as it has not changed.
   *
   * @param key letters, digits, dots and hyphens
   */
  public record Handle(Kind kind, String key) {
    /** As {@link #text} writes it; empty when it is none. */
    public static Optional<Handle> of(String text) {
      String[] parts = text.split("/", 2);
      for (Kind kind : Kind.values()) {
        if (parts.length == 2 && kind.name().equals(parts[0])) {
          return Optional.of(new Handle(kind, parts[1]));
        }
      }
      return Optional.empty();
    }

    public String text() {
      return kind.name() + "/" + key;
    }
  }
}
