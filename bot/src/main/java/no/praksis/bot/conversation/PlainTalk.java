package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.conversation.Dialogue;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Announcements;
import no.praksis.practice.round.RestoreRoundMessage;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import org.jspecify.annotations.Nullable;

/** Tells what is typed in plain words apart: answers, commands, and what people say anyway. */
final class PlainTalk {
  private final WordsConversation words;
  private final RemarkConversation remarks;
  private final LooseWords loose;
  private final Dialogues dialogues;
  private final Rounds rounds;
  private final RestoreRoundMessage restoreRoundMessage;
  private final MentionedNames names;

  PlainTalk(
      WordsConversation words,
      RemarkConversation remarks,
      LooseWords loose,
      Dialogues dialogues,
      Rounds rounds,
      RestoreRoundMessage restoreRoundMessage,
      MentionedNames names) {
    this.words = words;
    this.remarks = remarks;
    this.loose = loose;
    this.dialogues = dialogues;
    this.rounds = rounds;
    this.restoreRoundMessage = restoreRoundMessage;
    this.names = names;
  }

  /** Makes a call of an event. */
  @FunctionalInterface
  interface Calls {
    Call of(ChatEvent.Origin origin, Person person, @Nullable Group group);
  }

  List<Conversation> conversations() {
    return List.of(words, remarks, loose);
  }

  /** In the private chat; empty when it is to be taken as a command. */
  Optional<Reply> wrote(ChatEvent.Said said, Person person, @Nullable Group group, Calls calls) {
    Optional<Reply> repeated =
        words.repeated(
            said.text(),
            said.origin(),
            round -> calls.of(said.origin(), person, words.groupOf(round).orElse(group)));
    return repeated.isPresent() ? repeated : heard(said, person, group, calls);
  }

  private Optional<Reply> heard(
      ChatEvent.Said said, Person person, @Nullable Group group, Calls calls) {
    Optional<Dialogue> dialogue = dialogues.find(person.id());
    Vocabulary.Found found = Vocabulary.find(said.text());
    boolean known = found instanceof Vocabulary.Found.Known;
    if (dialogue.isPresent()) {
      Group its = words.groupOf(dialogue.get().round()).orElse(group);
      Call call = calls.of(said.origin(), person, its);
      boolean open = rounds.find(dialogue.get().round()).orElse(null) instanceof Round.Open;
      if (dialogue.get().asks() && open) {
        return Optional.of(words.said(names.in(said, its), dialogue.get(), call));
      }
      if (dialogue.get().asks() && !known) {
        return Optional.of(words.tooLate(said.text(), dialogue.get().round(), call));
      }
      Optional<Reply> resumed =
          open ? words.resume(said.text(), dialogue.get(), call) : Optional.empty();
      if (resumed.isPresent()) {
        return resumed;
      }
    }
    List<String> nearest =
        found instanceof Vocabulary.Found.Unknown(String word, List<String> near)
                && word.equals(said.text().strip())
            ? near
            : List.of();
    return known
        ? Optional.empty()
        : loose.wrote(names.in(said, group), nearest, calls.of(said.origin(), person, group));
  }

  /** In a channel, under one of Praksis' messages. Only what stands under a round is heard. */
  Reply replied(ChatEvent.Said said, Person person, @Nullable Group group, Calls calls) {
    MessageKey key = said.replyTo();
    Optional<RoundId> round = key == null ? Optional.empty() : Announcements.roundOf(key);
    if (round.isEmpty()) {
      return new Reply.Nothing();
    }
    Group its = remarks.groupOf(round.get()).orElse(group);
    return remarks.heard(
        round.get(),
        names.in(said.text(), its),
        said.message(),
        calls.of(said.origin(), person, its));
  }

  Reply edited(ChatEvent.Edited edited, Call call) {
    return remarks.edited(edited.message(), names.in(edited.text(), call.group()), call);
  }

  Reply deleted(ChatEvent.Deleted deleted, Call call) {
    return remarks.deleted(deleted.message(), call);
  }

  void messageGone(MessageKey message) {
    restoreRoundMessage.restore(message);
  }
}
