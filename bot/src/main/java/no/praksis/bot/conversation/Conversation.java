package no.praksis.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.view.Form;
import no.praksis.practice.group.Group;

/** What is said back in one feature: to commands, to buttons and forms, or to both. */
interface Conversation {
  /** The commands that it answers; none unless it says so. */
  default Set<Verb> verbs() {
    return Set.of();
  }

  /** Answers a command. */
  default Reply command(Verb verb, Call call) {
    return new Reply.Nothing();
  }

  /**
   * What it does for people who choose it from their platform's menus; nothing unless it says so.
   */
  default Set<ChatEvent.Shortcut.Kind> shortcuts() {
    return Set.of();
  }

  /**
   * Answers what was chosen from a menu.
   *
   * @param text as typed by whomever; empty for none
   */
  default Reply shortcut(ChatEvent.Shortcut.Kind kind, String text, Call call) {
    return new Reply.Nothing();
  }

  /** The part before the first colon of the buttons and forms that are its own; empty for none. */
  default String topic() {
    return "";
  }

  /** The group that a button or form is about, where its id says so; else where it was pressed. */
  default Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return Optional.empty();
  }

  /**
   * Answers a button.
   *
   * @param id what stands after the topic and its colon
   */
  default Reply pressed(String id, Call call) {
    return new Reply.Nothing();
  }

  /** Answers a form; values by field id. */
  default Reply submitted(String id, Map<String, String> values, Call call) {
    return new Reply.Nothing();
  }

  /** The form as it stands now, to be shown again when what was typed could not be kept. */
  default Optional<Form> form(String id, Call call) {
    return Optional.empty();
  }
}
