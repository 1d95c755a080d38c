package no.praksis.bot.teams;

import java.net.URI;
import java.util.Optional;

/** Where Teams can fetch the pictures of cards. */
@FunctionalInterface
interface Pictures {
  /** For a program that nobody reaches from elsewhere; its pictures are shown as words. */
  Pictures NONE = id -> Optional.empty();

  /**
   * The address of a picture.
   *
   * @param id of the file among {@code KeptFiles}
   * @return empty where Teams can't fetch it
   */
  Optional<URI> of(String id);
}
