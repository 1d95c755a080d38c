package no.praksis.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/** Praksis' private chats, opened once and remembered. Safe for use by many threads. */
final class SlackChats {
  private static final String CHATS = "private-chats";

  private final SlackBrakes slack;
  private final SlackBooks books;

  SlackChats(SlackBrakes slack, SlackBooks books) {
    this.slack = slack;
    this.books = books;
  }

  /** The private chat with this user, opened when it has not been yet. */
  SlackResult<ConversationId> with(WorkspaceId workspace, String user) {
    Optional<String> known = books.get(CHATS, key(workspace, user));
    if (known.isPresent()) {
      return new SlackResult.Done<>(new ConversationId(known.get()));
    }
    SlackResult<ConversationsOpenResponse> opened =
        slack.call(
            workspace,
            "conversations.open",
            client -> client.conversationsOpen(open -> open.users(List.of(user))));
    return opened.map(response -> remember(workspace, user, response.getChannel().getId()));
  }

  private ConversationId remember(WorkspaceId workspace, String user, String chat) {
    books.write(() -> books.put(CHATS, key(workspace, user), chat));
    return new ConversationId(chat);
  }

  /** The chat may not be there any more; it is opened again for the next message. */
  void forget(WorkspaceId workspace, String user) {
    books.write(() -> books.remove(CHATS, key(workspace, user)));
  }

  private static String key(WorkspaceId workspace, String user) {
    return workspace.value() + "/" + user;
  }
}
