package no.praksis.bot.playground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The people of the playground and what they are in their group. */
final class Cast {
  private final PlaygroundConversations conversations;
  private final Groups groups;

  Cast(PlaygroundConversations conversations, Groups groups) {
    this.conversations = conversations;
    this.groups = groups;
  }

  List<Part> all() {
    Map<PersonId, Role> roles = roles();
    List<Part> parts = new ArrayList<>();
    for (Person person : conversations.people()) {
      parts.add(new Part(person, roles.get(person.id())));
    }
    return parts;
  }

  /** Whether that channel is a group. */
  boolean isGroup(Conversation channel) {
    return group(channel) != null;
  }

  private Map<PersonId, Role> roles() {
    Map<PersonId, Role> roles = new HashMap<>();
    for (Conversation channel : conversations.channels()) {
      Group group = group(channel);
      if (group != null) {
        groups.members(group.id()).stream()
            .filter(Member::present)
            .forEach(member -> roles.putIfAbsent(member.person(), foremost(member.roles())));
      }
    }
    return roles;
  }

  private @Nullable Group group(Conversation channel) {
    return groups.find(Playground.WORKSPACE, new ConversationId(channel.id())).orElse(null);
  }

  private static @Nullable Role foremost(Set<Role> roles) {
    for (Role role : List.of(Role.FACILITATOR, Role.LEADER, Role.PARTICIPANT)) {
      if (roles.contains(role)) {
        return role;
      }
    }
    return null;
  }

  /**
   * Somebody to play.
   *
   * @param role what stands out about them; null while there is no group
   */
  record Part(Person person, @Nullable Role role) {
    /** The role for scripts and for looking up its name; empty without one. */
    String code() {
      return role == null ? "" : role.name().toLowerCase(Locale.ROOT);
    }
  }
}
