package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Optional;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;

/**
 * What Teams has told about conversations with each activity: what they are, and where they are
 * reached. Written only when it has changed. Safe for use by many threads.
 */
final class TeamsPlaces {
  static final String PLATFORM = "teams";
  private static final String SERVICES = "services";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlatformMemory memory;
  private final Transactions transactions;

  TeamsPlaces(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  /** What a conversation is. */
  enum Kind {
    CHANNEL,
    GROUP_CHAT,
    PERSONAL
  }

  /**
   * A conversation.
   *
   * @param serviceUrl where Teams takes what is sent there; Teams may move it at any time
   * @param team the id of the first channel of the channel's team; empty for chats
   * @param name as people see it; empty when Teams says none
   */
  record Place(URI serviceUrl, Kind kind, String team, String name) {}

  /** An activity came from there. */
  void heard(WorkspaceId workspace, ConversationId conversation, Place place) {
    Optional<Place> before = find(workspace, conversation);
    Optional<URI> service = serviceUrl(workspace);
    boolean moves =
        service.isEmpty()
            || (before.isPresent()
                && before.get().serviceUrl().equals(service.get())
                && !place.serviceUrl().equals(service.get()));
    if (before.equals(Optional.of(place)) && !moves) {
      return;
    }
    transactions.write(
        () -> {
          memory.put(PLATFORM, collection(workspace), conversation.value(), write(place));
          if (moves) {
            memory.put(PLATFORM, SERVICES, workspace.value(), place.serviceUrl().toString());
          }
        });
  }

  Optional<Place> find(WorkspaceId workspace, ConversationId conversation) {
    return memory.get(PLATFORM, collection(workspace), conversation.value()).map(TeamsPlaces::read);
  }

  /** Where Teams takes what concerns no conversation yet; empty when nothing was ever heard. */
  Optional<URI> serviceUrl(WorkspaceId workspace) {
    return memory.get(PLATFORM, SERVICES, workspace.value()).map(URI::create);
  }

  static String collection(WorkspaceId workspace) {
    return "places/" + workspace.value();
  }

  private static String write(Place place) {
    try {
      return JSON.writeValueAsString(place);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a conversation can't be written down", e);
    }
  }

  private static Place read(String document) {
    try {
      return JSON.readValue(document, Place.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a conversation can't be read", e);
    }
  }
}
