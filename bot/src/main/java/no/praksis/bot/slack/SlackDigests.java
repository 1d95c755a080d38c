package no.praksis.bot.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * The files that hold all of a message. They are known until Slack has taken them away, so that
 * nothing that was taken back stays in one.
 */
final class SlackDigests {
  private static final String DIGESTS = "digest-files";

  private final SlackFiles files;
  private final SlackBooks books;

  SlackDigests(SlackFiles files, SlackBooks books) {
    this.files = files;
    this.books = books;
  }

  /**
   * Takes away what held the message before.
   *
   * @param digest the file that holds it now; null when none does
   * @return why a file still stands that should be gone; empty when all is well
   */
  Optional<DeliveryResult> keepOnly(
      WorkspaceId workspace, MessageReference message, @Nullable String digest) {
    Set<String> before = of(message);
    Set<String> standing = new LinkedHashSet<>(before);
    if (digest != null && standing.add(digest)) {
      note(message, standing);
    }
    for (String file : before) {
      if (!file.equals(digest)) {
        Optional<DeliveryResult> failure =
            isOfAnother(message, file) ? Optional.empty() : files.remove(workspace, file);
        if (failure.isPresent()) {
          return failure;
        }
        standing.remove(file);
        note(message, standing);
      }
    }
    return Optional.empty();
  }

  private Set<String> of(MessageReference message) {
    return books.get(DIGESTS, message.value()).map(SlackDigests::split).orElseGet(Set::of);
  }

  private static Set<String> split(String noted) {
    return new LinkedHashSet<>(List.of(noted.split(" ")));
  }

  /** Messages of a channel that say the same share a file. */
  private boolean isOfAnother(MessageReference message, String file) {
    return books.all(DIGESTS).entrySet().stream()
        .anyMatch(
            other ->
                !other.getKey().equals(message.value()) && split(other.getValue()).contains(file));
  }

  private void note(MessageReference message, Set<String> standing) {
    books.write(
        () -> {
          if (standing.isEmpty()) {
            books.remove(DIGESTS, message.value());
          } else {
            books.put(DIGESTS, message.value(), String.join(" ", standing));
          }
        });
  }
}
