package no.praksis.bot.playground;

import java.util.List;
import java.util.Locale;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A place where messages stand.
 *
 * @param name of a channel; empty for the others, which every page names in its own language
 * @param person whose private chat or home it is; null for a channel
 * @param members of a channel, in the order to show them
 */
record Conversation(
    String id, Kind kind, String name, @Nullable PersonId person, List<PersonId> members) {
  private static final String PRIVATE = "private-";
  private static final String HOME = "home-";

  enum Kind {
    CHANNEL,
    PRIVATE,
    HOME;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Conversation {
    members = List.copyOf(members);
  }

  static Conversation channel(ConversationId id, String name, List<PersonId> members) {
    return new Conversation(id.value(), Kind.CHANNEL, name, null, members);
  }

  static Conversation privateChat(PersonId person) {
    return new Conversation(PRIVATE + person.value(), Kind.PRIVATE, "", person, List.of(person));
  }

  static Conversation home(PersonId person) {
    return new Conversation(HOME + person.value(), Kind.HOME, "", person, List.of(person));
  }

  boolean seenBy(PersonId somebody) {
    return members.contains(somebody);
  }

  /** The id as the bot knows it: null in the private chat and at home. */
  @Nullable ConversationId channelId() {
    return kind == Kind.CHANNEL ? new ConversationId(id) : null;
  }
}
