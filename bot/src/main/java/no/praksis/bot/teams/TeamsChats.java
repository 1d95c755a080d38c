package no.praksis.bot.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.teams.TeamsResult.Done;
import no.praksis.bot.teams.TeamsResult.Refused;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;

/**
 * Praksis' personal chats, heard of or opened once, and remembered; and those that are closed,
 * since the person hasn't the app or has blocked it. A closed chat is left alone until the person
 * opens it. Safe for use by many threads.
 *
 * <p>People are named by their object ids in Entra.
 */
final class TeamsChats {
  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final String BLOCKED = "ConversationBlockedByUser";

  /**
   * Teams' words for somebody who is not to be reached until that person does something, or Praksis
   * comes where the person is. Whatever else keeps a person out of reach, such as an
   * administrator's no, ends without a word to Praksis, and holds for a day.
   */
  private static final Set<String> CLOSED =
      Set.of(
          BLOCKED,
          "MessageWritesBlocked",
          "BotNotInConversationRoster",
          "ForbiddenOperationException");

  private static final Duration A_DAY = Duration.ofDays(1);

  private final TeamsApi api;
  private final PlatformMemory memory;
  private final Transactions transactions;
  private final Ticker ticker;

  TeamsChats(TeamsApi api, PlatformMemory memory, Transactions transactions, Ticker ticker) {
    this.api = api;
    this.memory = memory;
    this.transactions = transactions;
    this.ticker = ticker;
  }

  /**
   * Why a chat is closed.
   *
   * @param until null for as long as nothing happens
   */
  private record Closed(String code, @Nullable Instant until) {
    static Closed read(String document) {
      String[] lines = document.split("\n", 2);
      return new Closed(lines[0], lines.length == 1 ? null : Instant.parse(lines[1]));
    }

    String document() {
      String word = code.replace('\n', ' ');
      return until == null ? word : word + "\n" + until;
    }
  }

  /** The personal chat with this user, opened when it has not been yet. */
  TeamsResult<ConversationId> with(WorkspaceId workspace, String user) {
    Optional<TeamsResult<ConversationId>> closed = whyClosed(workspace, user);
    if (closed.isPresent()) {
      return closed.get();
    }
    Optional<ConversationId> known = known(workspace, user);
    if (known.isPresent()) {
      return new Done<>(known.get());
    }
    TeamsResult<ConversationId> opened =
        ofPerson(api.createPrivate(workspace, idInTeams(workspace, user).orElse(user)));
    notPosted(workspace, user, opened);
    opened.done().ifPresent(chat -> heard(workspace, user, chat));
    return opened;
  }

  /** There is nothing in it that Teams could refuse but the person. */
  private static TeamsResult<ConversationId> ofPerson(TeamsResult<ConversationId> opened) {
    return opened instanceof Refused<ConversationId>(int status, String code)
            && TeamsErrors.isFinal(opened)
        ? new Refused<>(FORBIDDEN, code)
        : opened;
  }

  /** The chat, when there was one; it may be closed. */
  Optional<ConversationId> known(WorkspaceId workspace, String user) {
    return memory.get(PLATFORM, chats(workspace), user).map(ConversationId::new);
  }

  /** The person has written there, or has got the app: it is open. */
  void heard(WorkspaceId workspace, String user, ConversationId chat) {
    boolean known = known(workspace, user).equals(Optional.of(chat));
    if (known && !isClosed(workspace, user)) {
      return;
    }
    transactions.write(
        () -> {
          memory.put(PLATFORM, chats(workspace), user, chat.value());
          memory.remove(PLATFORM, closed(workspace), user);
        });
  }

  /** What Teams has said to a message to that person, when that holds still. */
  <T> Optional<TeamsResult<T>> whyClosed(WorkspaceId workspace, String user) {
    return closedBy(workspace, user).map(why -> new Refused<>(FORBIDDEN, why.code()));
  }

  /** Whether the person can't be reached in private, as far as is known. */
  boolean isClosed(WorkspaceId workspace, String user) {
    return closedBy(workspace, user).isPresent();
  }

  private Optional<Closed> closedBy(WorkspaceId workspace, String user) {
    return memory
        .get(PLATFORM, closed(workspace), user)
        .map(Closed::read)
        .filter(why -> why.until() == null || why.until().isAfter(ticker.now()));
  }

  /** What came of a message to that person; where Teams refuses it for long, the chat is closed. */
  void refused(WorkspaceId workspace, String user, TeamsResult<?> result) {
    if (result instanceof Refused<?>(int status, String code) && CLOSED.contains(code)) {
      close(workspace, user, new Closed(code, null));
    }
  }

  /**
   * The same for a message that was new, or a chat that was: what else is refused is the person.
   */
  void notPosted(WorkspaceId workspace, String user, TeamsResult<?> result) {
    if (result instanceof Refused<?>(int status, String code)
        && TeamsErrors.isUnreachable(result)
        && !(status == NOT_FOUND && TeamsErrors.isConversationGone(result))) {
      Instant until = CLOSED.contains(code) ? null : ticker.now().plus(A_DAY);
      close(workspace, user, new Closed(code, until));
    }
  }

  /** The chat is gone; another is opened for the next message. */
  void lost(WorkspaceId workspace, String user) {
    transactions.write(() -> memory.remove(PLATFORM, chats(workspace), user));
  }

  /** The person has removed the app. */
  void removed(WorkspaceId workspace, String user) {
    close(workspace, user, new Closed("BotNotInConversationRoster", null));
  }

  private void close(WorkspaceId workspace, String user, Closed why) {
    transactions.write(() -> memory.put(PLATFORM, closed(workspace), user, why.document()));
  }

  /**
   * These may be reached now, since they and the app are in one place. Whoever has blocked it opens
   * the chat alone.
   */
  void maybeOpen(WorkspaceId workspace, Collection<String> users) {
    List<String> opened = users.stream().filter(user -> mayOpen(workspace, user)).toList();
    if (!opened.isEmpty()) {
      transactions.write(
          () -> opened.forEach(user -> memory.remove(PLATFORM, closed(workspace), user)));
    }
  }

  /** Whether there is anybody who can't be reached in private, as far as is known. */
  boolean isAnyClosed(WorkspaceId workspace) {
    return !memory.all(PLATFORM, closed(workspace)).isEmpty();
  }

  private boolean mayOpen(WorkspaceId workspace, String user) {
    return memory
        .get(PLATFORM, closed(workspace), user)
        .map(Closed::read)
        .filter(why -> !why.code().equals(BLOCKED))
        .isPresent();
  }

  /**
   * Teams has said what it calls a person.
   *
   * @param id {@code 29:…}
   */
  void met(WorkspaceId workspace, String user, String id) {
    if (id.isEmpty() || userOf(workspace, id).equals(Optional.of(user))) {
      return;
    }
    transactions.write(
        () -> {
          forgetId(workspace, user);
          memory.put(PLATFORM, ids(workspace), user, id);
          memory.put(PLATFORM, accounts(workspace), id, user);
        });
  }

  private void forgetId(WorkspaceId workspace, String user) {
    idInTeams(workspace, user).ifPresent(id -> memory.remove(PLATFORM, accounts(workspace), id));
    memory.remove(PLATFORM, ids(workspace), user);
  }

  /** What Teams calls a person, where it has said. */
  Optional<String> idInTeams(WorkspaceId workspace, String user) {
    return memory.get(PLATFORM, ids(workspace), user);
  }

  /** Who it is that Teams calls so; events of leaving name nobody otherwise. */
  Optional<String> userOf(WorkspaceId workspace, String id) {
    return memory.get(PLATFORM, accounts(workspace), id);
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(WorkspaceId workspace, String user) {
    transactions.write(
        () -> {
          known(workspace, user)
              .ifPresent(
                  chat -> memory.remove(PLATFORM, TeamsPlaces.collection(workspace), chat.value()));
          memory.remove(PLATFORM, chats(workspace), user);
          memory.remove(PLATFORM, closed(workspace), user);
          forgetId(workspace, user);
        });
  }

  private static String chats(WorkspaceId workspace) {
    return "chats/" + workspace.value();
  }

  private static String closed(WorkspaceId workspace) {
    return "closed/" + workspace.value();
  }

  /** The same the other way round. */
  private static String accounts(WorkspaceId workspace) {
    return "accounts/" + workspace.value();
  }

  private static String ids(WorkspaceId workspace) {
    return "ids/" + workspace.value();
  }
}
