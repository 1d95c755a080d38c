package no.praksis.bot.conversation;

import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import org.jspecify.annotations.Nullable;

/** Puts names in the place of mentions, before what people write is kept. */
record MentionedNames(Groups groups, People people) {
  String in(String text, @Nullable Group group) {
    return group == null ? text : TypedWords.named(text, group.id(), groups, people);
  }

  ChatEvent.Said in(ChatEvent.Said said, @Nullable Group group) {
    String text = in(said.text(), group);
    return new ChatEvent.Said(said.origin(), text, said.replyTo(), said.message());
  }
}
