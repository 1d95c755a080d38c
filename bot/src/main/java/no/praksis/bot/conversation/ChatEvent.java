package no.praksis.bot.conversation;

import java.util.Map;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Something that somebody did on a platform. */
public sealed interface ChatEvent {
  Origin origin();

  /** {@code /praksis words}, or a mention of Praksis with words after it. */
  record Command(Origin origin, String words) implements ChatEvent {}

  /**
   * Plain words, in a private chat or under one of Praksis' messages.
   *
   * @param message the words themselves, as they can be recognised when they are edited or deleted;
   *     unique in the workspace
   */
  record Said(Origin origin, String text, @Nullable MessageKey replyTo, MessageReference message)
      implements ChatEvent {}

  /** The author has changed the words that were said. Handed in for whatever Praksis can read. */
  record Edited(Origin origin, MessageReference message, String text) implements ChatEvent {}

  /** The words that were said are gone; the event is their author's, whoever took them away. */
  record Deleted(Origin origin, MessageReference message) implements ChatEvent {}

  /** A button of a message, form or home; {@code button} is its id in the view. */
  record Pressed(Origin origin, String button) implements ChatEvent {}

  /** A form sent; values by field id, empty strings for what is empty. */
  record Submitted(Origin origin, String form, Map<String, String> values) implements ChatEvent {
    public Submitted {
      values = Map.copyOf(values);
    }
  }

  /**
   * Something chosen from the platform's own menus, to be saved without a command; a form opens.
   *
   * @param text of the message that it was chosen for, mentions as {@code @id}; empty for none
   */
  record Shortcut(Origin origin, Kind kind, String text) implements ChatEvent {
    /** What is to become of it. */
    public enum Kind {
      SAVE_WENT_WELL,
      SAVE_POINT,
      LOOKING_FOR
    }
  }

  /**
   * Who did it, where, and how to recognise it when the platform repeats it.
   *
   * @param eventId the same when the platform delivers the same event again; at most 200 characters
   * @param channel null in the private chat and in the home view
   * @param platformLanguage what the person's client speaks, null when the platform doesn't say
   */
  record Origin(
      String eventId,
      WorkspaceId workspace,
      PersonId person,
      @Nullable ConversationId channel,
      @Nullable Language platformLanguage) {}
}
