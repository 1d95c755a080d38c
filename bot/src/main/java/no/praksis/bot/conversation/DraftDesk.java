package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.ConfirmView;
import no.praksis.practice.draft.Draft;
import no.praksis.practice.draft.Drafts;
import no.praksis.practice.draft.KeepDraft;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.id.DraftId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What was written in private becomes public only when its author says so. */
final class DraftDesk {
  static final String GONE = "gone";
  private static final String KEPT = "kept:";

  private final KeepDraft keepDraft;
  private final Drafts drafts;
  private final Groups groups;
  private final Once once;

  DraftDesk(KeepDraft keepDraft, Drafts drafts, Groups groups, Once once) {
    this.keepDraft = keepDraft;
    this.drafts = drafts;
    this.groups = groups;
    this.once = once;
  }

  /** The groups that it could be shared with: the one that is meant, else all of the person's. */
  List<Group> groups(Call call) {
    return call.group() == null ? groups.of(call.person().id()) : List.of(call.group());
  }

  /** Keeps the words, and asks. */
  Reply ask(
      Question question, @Nullable PersonId about, String text, List<Group> choices, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> Effect.done(KEPT + keepDraft.keep(call.person().id(), about, text).value()));
    DraftId draft = new DraftId(result.substring(KEPT.length()));
    return new Reply.Tell(
        ConfirmView.of(
            question.topic(),
            question.question(),
            question.author(),
            text,
            draft,
            choices,
            call.texts()));
  }

  /**
   * What is asked before sharing.
   *
   * @param topic of the conversation that shares it
   * @param author what stands above the words; empty for nothing
   */
  record Question(String topic, String question, String author) {}

  /** The group in the id of a button of {@link #ask}. */
  Optional<Group> groupOf(String id) {
    String[] parts = id.split(":", 3);
    return parts.length == 3 ? groups.find(new GroupId(parts[2])) : Optional.empty();
  }

  /** The draft in the id of a button of {@link #ask}, if it is the person's and still there. */
  Optional<Draft> draft(String id, Call call) {
    String[] parts = id.split(":", 3);
    return parts.length < 2
        ? Optional.empty()
        : drafts
            .find(new DraftId(parts[1]))
            .filter(draft -> draft.person().equals(call.person().id()));
  }

  /**
   * Shares it once, and forgets the draft when that took effect.
   *
   * @return what sharing returned, or {@link #GONE}
   */
  String share(String id, Call call, Function<Draft, Effect> share) {
    return once.run(
        call.origin(),
        () -> {
          Optional<Draft> draft = draft(id, call);
          if (draft.isEmpty()) {
            return Effect.refused(GONE);
          }
          Effect effect = share.apply(draft.get());
          if (effect.tookEffect()) {
            drafts.remove(draft.get().id());
          }
          return effect;
        });
  }

  /** Not to be shared. */
  Reply drop(String id, Call call) {
    String result = share(id, call, draft -> Effect.done("dropped"));
    String key = result.equals(GONE) ? "draft.gone" : "draft.not-shared";
    return Reply.tell(call.texts().say(key));
  }
}
